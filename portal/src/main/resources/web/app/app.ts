import './page.css';
import { LitElement, css, html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { api, Refusal, type Dashboard, type Item, type Space, type User } from './api';
import { LiveBoard, cellKey } from './live-board';
import { ago, look } from './states';
import './board';
import './login-page';

const TICK = 1_000;
const FRESH_FOR = 2_000;
const RETRY = 2_000;
/** Seconds; what is on its way takes a moment. */
const LATE = 2;

@customElement('slipway-app')
export class App extends LitElement {
  static styles = css`
    :host {
      display: block;
    }
    .bar {
      display: flex;
      align-items: center;
      gap: 0.4rem 1.2rem;
      white-space: nowrap;
      padding: 0.6rem 1.4rem;
      color: var(--brand-text);
      background: var(--brand);
      border-bottom: 4px solid var(--accent);
    }
    .name {
      display: flex;
      align-items: center;
      gap: 0.6rem;
      font-size: 1.15rem;
      font-weight: 700;
    }
    .grow {
      flex: 1;
    }
    .person {
      overflow: hidden;
      text-overflow: ellipsis;
    }
    select,
    button {
      font: inherit;
      color: inherit;
      background: transparent;
      border: 1px solid currentColor;
      border-radius: 6px;
      padding: 0.25rem 0.7rem;
      cursor: pointer;
    }
    select option {
      color: CanvasText;
      background: Canvas;
    }
    :is(select, button):focus-visible {
      outline: 3px solid var(--accent);
      outline-offset: 2px;
    }
    main {
      max-width: 90rem;
      margin: 0 auto;
      padding: 1.2rem 1.4rem 3rem;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      justify-content: space-between;
      gap: 0.3rem 1rem;
      margin-bottom: 0.9rem;
    }
    h1 {
      font-size: 1.35rem;
      margin: 0;
    }
    .age {
      color: var(--muted);
      font-size: 0.9rem;
    }
    .age::before {
      content: '';
      display: inline-block;
      width: 0.6rem;
      height: 0.6rem;
      margin-right: 0.45rem;
      border-radius: 50%;
      background: var(--success);
    }
    .age.late::before {
      background: var(--warning, #b26a00);
    }
    .age.lost {
      color: var(--failure);
    }
    .age.lost::before {
      border-radius: 1px;
      background: var(--failure);
    }
    .unseen {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
    .waiting {
      padding: 4rem 1rem;
      text-align: center;
      color: var(--muted);
    }
    @media (max-width: 40rem) {
      .bar,
      main {
        padding-left: 0.8rem;
        padding-right: 0.8rem;
      }
    }
  `;

  @state() private user?: User;
  @state() private asked = false;
  @state() private trouble = '';
  @state() private spaces: Space[] = [];
  @state() private space = '';
  @state() private board?: Dashboard;
  @state() private live = false;
  @state() private asOf?: Date;
  @state() private lag: number | null = 0;
  @state() private now = new Date();
  @state() private news = '';
  @state() private fresh: ReadonlySet<string> = new Set();
  private feed?: LiveBoard;
  private ticker = 0;

  connectedCallback(): void {
    super.connectedCallback();
    this.ticker = window.setInterval(() => (this.now = new Date()), TICK);
    void this.begin();
  }

  disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.ticker);
    this.feed?.close();
  }

  render() {
    if (!this.user) {
      return this.asked
        ? html`<slipway-login @signed-in=${(event: CustomEvent<User>) => this.enter(event.detail)}></slipway-login>`
        : html`<div class="waiting" role="status">${this.trouble}</div>`;
    }
    return html`
      <header class="bar">
        <span class="name"><img src="/static/slipway.svg" alt="" width="30" height="30" />Slipway</span>
        ${this.spaces.length > 1
          ? html`<label
              >Space
              <select @change=${(event: Event) => this.show((event.target as HTMLSelectElement).value)}>
                ${this.spaces.map(
                  (space) => html`<option value=${space.Id} ?selected=${space.Id === this.space}>${space.Name}</option>`,
                )}
              </select></label
            >`
          : nothing}
        <span class="grow"></span>
        <span class="person">${this.user.DisplayName}</span>
        <button @click=${this.leave}>Sign out</button>
      </header>
      <main>
        <div class="head">
          <h1>Dashboard</h1>
          ${this.age()}
        </div>
        ${this.board
          ? html`<slipway-board
              .space=${this.space}
              .board=${this.board}
              .fresh=${this.fresh}
              .now=${this.now}
            ></slipway-board>`
          : html`<div class="waiting" role="status">${this.trouble || 'Reading the dashboard…'}</div>`}
        <div class="unseen" aria-live="polite">${this.news}</div>
      </main>
    `;
  }

  private age() {
    if (!this.asOf) {
      return nothing;
    }
    const age = ago(this.asOf, this.now);
    if (this.live && (this.lag === null || this.lag >= LATE)) {
      const late =
        this.lag === null ? 'how far the server is behind is not known' : `the server is ${Math.round(this.lag)} s behind`;
      return html`<span class="age late" role="status">Live · ${late} · last read ${age}</span>`;
    }
    return this.live
      ? html`<span class="age">Live · last read ${age}</span>`
      : html`<span class="age lost" role="status">Not connected, trying again · data from ${age}</span>`;
  }

  private async begin(): Promise<void> {
    try {
      await this.enter(await api.me());
    } catch (failure) {
      if (failure instanceof Refusal && failure.status !== 401) {
        this.trouble = `${failure.message} Trying again…`;
        window.setTimeout(() => void this.begin(), RETRY);
      } else {
        this.asked = true;
      }
    }
  }

  private async enter(user: User): Promise<void> {
    this.user = user;
    this.trouble = '';
    try {
      this.spaces = await api.spaces();
      const wanted = window.location.hash.slice(2);
      const space =
        this.spaces.find((one) => one.Id === wanted) ?? this.spaces.find((one) => one.IsDefault) ?? this.spaces[0];
      if (space) {
        this.show(space.Id);
      }
    } catch (failure) {
      this.trouble = `${(failure as Error).message} Trying again…`;
      window.setTimeout(() => void this.enter(user), RETRY);
    }
  }

  private show(space: string): void {
    this.feed?.close();
    this.space = space;
    this.board = undefined;
    this.asOf = undefined;
    window.history.replaceState(null, '', `#/${space}`);
    this.feed = new LiveBoard(space, {
      changed: (board, items) => this.changed(board, items),
      connection: (live, asOf) => {
        this.live = live;
        this.asOf = asOf;
        this.now = new Date();
      },
      lag: (seconds) => (this.lag = seconds),
      signedOut: () => this.forget(),
    });
    this.feed.open();
  }

  private changed(board: Dashboard, items: Item[]): void {
    this.board = { ...board };
    this.now = new Date();
    if (items.length === 0) {
      return;
    }
    const keys = new Set(items.map(cellKey));
    this.fresh = keys;
    window.setTimeout(() => {
      if (this.fresh === keys) {
        this.fresh = new Set();
      }
    }, FRESH_FOR);
    this.news = items.map((item) => this.sentence(board, item)).join('. ');
  }

  private sentence(board: Dashboard, item: Item): string {
    const project = board.Projects.find((one) => one.Id === item.ProjectId)?.Name ?? 'A project';
    const environment = board.Environments.find((one) => one.Id === item.EnvironmentId)?.Name ?? 'an environment';
    return `${project} ${item.ReleaseVersion} in ${environment}: ${look(item.State, item.HasWarningsOrErrors).text}`;
  }

  private async leave(): Promise<void> {
    await api.logOut().catch(() => undefined);
    this.forget();
  }

  private forget(): void {
    this.feed?.close();
    this.feed = undefined;
    this.board = undefined;
    this.user = undefined;
    this.asked = true;
  }
}
