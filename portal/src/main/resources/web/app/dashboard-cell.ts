import {LitElement, css, html} from 'lit';
import {customElement, property} from 'lit/decorators.js';
import {DashboardItem} from './model';
import {ago, inFull} from './time';

interface Look { tone: string; icon: string; word: string; }

/** State as colour, sign and word, so that none of them has to be seen alone. */
export function lookOf(item: DashboardItem, now: number): Look {
  if (item.HasPendingInterruptions) {
    return {tone: 'waiting', icon: '✋', word: 'Waiting for a person'};
  }
  switch (item.State) {
    case 'Success':
      return item.HasWarningsOrErrors
        ? {tone: 'success', icon: '✓!', word: 'Succeeded with warnings'} : {tone: 'success', icon: '✓', word: 'Succeeded'};
    case 'Failed': return {tone: 'failed', icon: '✕', word: 'Failed'};
    case 'TimedOut': return {tone: 'failed', icon: '⏱', word: 'Timed out'};
    case 'Canceled': return {tone: 'ended', icon: '⊘', word: 'Canceled'};
    case 'Executing': return {tone: 'running', icon: '▶', word: 'Running'};
    case 'Cancelling': return {tone: 'running', icon: '⊘', word: 'Cancelling'};
    default:
      return Date.parse(item.QueueTime) > now
        ? {tone: 'waiting', icon: '⏱', word: 'Scheduled'} : {tone: 'waiting', icon: '…', word: 'Queued'};
  }
}

/** Version, state and time of the newest deployment of a project in an environment. */
@customElement('slipway-cell')
export class DashboardCell extends LitElement {
  @property({attribute: false}) item?: DashboardItem;
  @property({type: Number}) now = 0;

  static styles = css`
    :host { display: block; min-width: 9rem; }
    a { display: grid; grid-template-columns: auto 1fr; gap: 0 .6rem; align-items: center; padding: .45rem .6rem;
      border-radius: 8px; text-decoration: none; color: inherit; }
    a:focus-visible { outline: 3px solid var(--focus); }
    .sign { grid-row: span 2; width: 1.9rem; height: 1.9rem; border-radius: 50%; display: grid; place-items: center;
      font-size: .9rem; font-weight: 700; }
    strong { font-weight: 650; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    small { color: var(--ink-soft); }
    .success { background: var(--success-soft); } .success .sign { background: var(--success); color: var(--card); }
    .failed { background: var(--failed-soft); } .failed .sign { background: var(--failed); color: var(--card); }
    .running { background: var(--running-soft); } .running .sign { background: var(--running); color: var(--card); }
    .waiting { background: var(--waiting-soft); } .waiting .sign { background: var(--waiting); color: var(--card); }
    .ended { background: var(--ended-soft); } .ended .sign { background: var(--ended); color: var(--card); }
    .running .sign { animation: pulse 1.4s ease-in-out infinite; }
    @keyframes pulse { 50% { opacity: .55; } }
    @media (prefers-reduced-motion: reduce) { .running .sign { animation: none; } }
  `;

  render() {
    const item = this.item;
    if (!item) {
      return html``;
    }
    const look = lookOf(item, this.now);
    const at = item.CompletedTime ?? item.StartTime ?? item.QueueTime;
    return html`
      <a class=${look.tone} href="/api/tasks/${item.TaskId}/raw" data-state=${item.State}
         title="${look.word}, ${inFull(at)}${item.ErrorMessage ? `\n${item.ErrorMessage}` : ''}">
        <span class="sign" aria-hidden="true">${look.icon}</span>
        <strong>${item.ReleaseVersion}</strong>
        <small>${look.word} · <time datetime=${at}>${ago(at, this.now)}</time></small>
      </a>`;
  }
}
