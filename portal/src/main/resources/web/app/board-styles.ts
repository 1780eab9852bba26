import { css } from 'lit';

export const boardStyles = css`
  .scroll {
    overflow-x: auto;
    background: var(--panel);
    border: 1px solid var(--line);
    border-radius: 10px;
  }
  .scroll:focus-visible,
  a:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  table {
    border-collapse: separate;
    border-spacing: 0;
    width: 100%;
  }
  th,
  td {
    text-align: left;
    vertical-align: middle;
    padding: 0.45rem 0.6rem;
    border-bottom: 1px solid var(--line);
  }
  thead th {
    font-size: 0.8rem;
    letter-spacing: 0.04em;
    color: var(--muted);
    white-space: nowrap;
  }
  th[scope='row'],
  thead th:first-child {
    position: sticky;
    left: 0;
    z-index: 1;
    background: var(--panel);
    min-width: 8rem;
    padding-left: 1rem;
    border-right: 1px solid var(--line);
  }
  th[scope='rowgroup'] {
    padding: 1rem 1rem 0.4rem;
    font-size: 0.8rem;
    font-weight: 600;
    color: var(--muted);
  }
  tbody:last-child tr:last-child > * {
    border-bottom: 0;
  }
  td {
    min-width: 9.5rem;
  }
  .none {
    color: var(--muted);
    padding-left: 0.7rem;
    font-size: 0.85rem;
  }
  a.cell {
    display: grid;
    grid-template-columns: auto 1fr;
    column-gap: 0.55rem;
    align-items: center;
    padding: 0.4rem 0.65rem;
    border-radius: 8px;
    color: inherit;
    text-decoration: none;
    border-left: 4px solid currentColor;
  }
  a.cell + a.cell {
    margin-top: 0.3rem;
  }
  a.cell:hover .version {
    text-decoration: underline;
  }
  a.cell svg {
    grid-row: span 2;
    width: 1.5rem;
    height: 1.5rem;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .version {
    font-weight: 650;
    color: var(--text);
    overflow-wrap: anywhere;
  }
  .about {
    font-size: 0.8rem;
  }
  .about time {
    color: var(--muted);
  }
  a.success {
    color: var(--success);
    background: var(--success-ground);
  }
  a.failure {
    color: var(--failure);
    background: var(--failure-ground);
  }
  a.running {
    color: var(--running);
    background: var(--running-ground);
  }
  a.waiting {
    color: var(--waiting);
    background: var(--waiting-ground);
  }
  a.ended {
    color: var(--ended);
    background: var(--ended-ground);
  }
  .empty {
    padding: 2.5rem 1rem;
    text-align: center;
    color: var(--muted);
  }
  @media (prefers-reduced-motion: no-preference) {
    a.running svg path {
      transform-origin: 8px 8px;
      animation: turn 1.2s linear infinite;
    }
    a.fresh {
      animation: arrive 1.6s ease-out;
    }
    @keyframes turn {
      to {
        transform: rotate(360deg);
      }
    }
    @keyframes arrive {
      from {
        box-shadow: 0 0 0 4px var(--accent);
      }
      to {
        box-shadow: 0 0 0 4px transparent;
      }
    }
  }
`;
