import './style.css';
import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {ApiError, get, post} from './api';
import './dashboard';
import {User} from './model';
import './sign-in';

/** The frame around every page: who is signed in, and the way out. */
@customElement('slipway-app')
export class App extends LitElement {
  @state() private user?: User;
  @state() private asked = false;
  @state() private problem = '';

  static styles = css`
    nav { display: flex; align-items: center; gap: 1rem; padding: .7rem clamp(1rem, 4vw, 3rem); background: var(--brand);
      color: var(--brand-ink); }
    nav strong { font-size: 1.1rem; letter-spacing: .02em; margin-right: auto; }
    button { font: inherit; color: inherit; background: transparent; border: 1px solid currentColor; border-radius: 6px;
      padding: .25rem .7rem; cursor: pointer; }
    button:focus-visible { outline: 3px solid var(--accent); }
    p { padding: 2rem; }
  `;

  connectedCallback() {
    super.connectedCallback();
    void this.whoAmI();
  }

  render() {
    if (this.problem) {
      return html`<p role="alert">${this.problem}</p>`;
    }
    if (!this.asked) {
      return nothing;
    }
    return this.user
      ? html`
        <nav aria-label="Slipway">
          <strong>Slipway</strong><span>${this.user.DisplayName}</span><button @click=${this.signOut}>Sign out</button>
        </nav>
        <slipway-dashboard></slipway-dashboard>`
      : html`<slipway-sign-in @signed-in=${this.whoAmI}></slipway-sign-in>`;
  }

  private async whoAmI() {
    try {
      this.user = await get<User>('/api/users/me');
    } catch (error) {
      if (!(error instanceof ApiError && error.status === 401)) {
        this.problem = `Slipway cannot be reached: ${(error as Error).message}`;
      }
    }
    this.asked = true;
  }

  private async signOut() {
    await post('/api/users/logout', {});
    this.user = undefined;
  }
}
