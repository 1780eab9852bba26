import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, Refusal } from './api';

@customElement('slipway-login')
export class LoginPage extends LitElement {
  static styles = css`
    :host {
      display: grid;
      min-height: 100vh;
      place-items: center;
      padding: 1rem;
      box-sizing: border-box;
    }
    form {
      width: min(22rem, 100%);
      box-sizing: border-box;
      padding: 2rem;
      background: var(--panel);
      border: 1px solid var(--line);
      border-top: 5px solid var(--brand);
      border-radius: 10px;
      display: grid;
      gap: 0.4rem;
    }
    header {
      display: flex;
      align-items: center;
      gap: 0.7rem;
      margin-bottom: 0.8rem;
    }
    h1 {
      font-size: 1.5rem;
      margin: 0;
      letter-spacing: -0.01em;
    }
    p {
      margin: 0 0 0.6rem;
      color: var(--muted);
    }
    label {
      font-weight: 600;
      margin-top: 0.5rem;
    }
    input {
      font: inherit;
      padding: 0.55rem 0.7rem;
      color: var(--text);
      background: var(--ground);
      border: 1px solid var(--muted);
      border-radius: 6px;
    }
    button {
      font: inherit;
      font-weight: 600;
      margin-top: 1.2rem;
      padding: 0.65rem;
      color: var(--brand-text);
      background: var(--brand);
      border: 0;
      border-radius: 6px;
      cursor: pointer;
    }
    button[disabled] {
      opacity: 0.6;
      cursor: progress;
    }
    :is(input, button):focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }
    [role='alert'] {
      margin-top: 0.8rem;
      padding: 0.5rem 0.7rem;
      color: var(--failure);
      background: var(--failure-ground);
      border-radius: 6px;
    }
  `;

  @state() private problem = '';
  @state() private busy = false;

  render() {
    return html`
      <form @submit=${this.submit}>
        <header>
          <img src="/static/slipway.svg" alt="" width="40" height="40" />
          <h1>Slipway</h1>
        </header>
        <p>Sign in to see what is deployed where.</p>
        <label for="username">User name</label>
        <input id="username" name="Username" autocomplete="username" autocapitalize="none" required autofocus />
        <label for="password">Password</label>
        <input id="password" name="Password" type="password" autocomplete="current-password" required />
        ${this.problem ? html`<div role="alert">${this.problem}</div>` : nothing}
        <button ?disabled=${this.busy}>Sign in</button>
      </form>
    `;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    const given = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.problem = '';
    try {
      const user = await api.logIn(String(given.get('Username')), String(given.get('Password')));
      this.dispatchEvent(new CustomEvent('signed-in', { detail: user }));
    } catch (failure) {
      this.problem = failure instanceof Refusal ? failure.message : String(failure);
    } finally {
      this.busy = false;
    }
  }
}
