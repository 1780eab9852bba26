import {LitElement, css, html} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {post} from './api';

/** Name and password; tells the page around it when they were right. */
@customElement('slipway-sign-in')
export class SignIn extends LitElement {
  @state() private problem = '';
  @state() private busy = false;

  static styles = css`
    form { max-width: 22rem; margin: 12vh auto; padding: 2rem; background: var(--card); border: 1px solid var(--line);
      border-radius: var(--radius); display: grid; gap: 1rem; }
    h1 { margin: 0; font-size: 1.4rem; }
    label { display: grid; gap: .3rem; font-size: .9rem; color: var(--ink-soft); }
    input { font: inherit; padding: .55rem .7rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper);
      color: var(--ink); }
    input:focus-visible, button:focus-visible { outline: 3px solid var(--focus); outline-offset: 1px; }
    button { font: inherit; font-weight: 600; padding: .6rem; border: 0; border-radius: 6px; background: var(--brand);
      color: var(--brand-ink); cursor: pointer; }
    button[disabled] { opacity: .6; cursor: default; }
    p { margin: 0; color: var(--failed); }
  `;

  render() {
    return html`
      <form @submit=${this.submit} aria-label="Sign in">
        <h1>Sign in to Slipway</h1>
        <label>Username <input name="Username" autocomplete="username" required autofocus></label>
        <label>Password <input name="Password" type="password" autocomplete="current-password" required></label>
        <p role="alert" ?hidden=${!this.problem}>${this.problem}</p>
        <button ?disabled=${this.busy}>${this.busy ? 'Signing in …' : 'Sign in'}</button>
      </form>`;
  }

  private async submit(event: SubmitEvent) {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    this.busy = true;
    this.problem = '';
    try {
      await post('/api/users/login', {Username: form.get('Username'), Password: form.get('Password')});
      this.dispatchEvent(new CustomEvent('signed-in', {bubbles: true, composed: true}));
    } catch (error) {
      this.problem = (error as Error).message;
    } finally {
      this.busy = false;
    }
  }
}
