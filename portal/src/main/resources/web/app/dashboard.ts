import {LitElement, css, html, nothing} from 'lit';
import {customElement, state} from 'lit/decorators.js';
import {get} from './api';
import {LiveItems} from './live';
import {Dashboard, DashboardGroup, DashboardItem, DashboardProject, Named, cellKey, merge, newestPerCell} from './model';
import './dashboard-cell';
import {ago} from './time';

const SPACE = 'Spaces-1';

/** Projects × environments of the space, live. */
@customElement('slipway-dashboard')
export class DashboardPage extends LitElement {
  @state() private dashboard?: Dashboard;
  @state() private cells = new Map<string, DashboardItem>();
  @state() private connected = false;
  @state() private updated = 0;
  @state() private now = Date.now();
  @state() private problem = '';
  @state() private said = '';

  private readonly live = new LiveItems(
    `/api/${SPACE}/dashboard/events`, items => this.take(items), connected => this.connection(connected));
  private clock?: number;
  private refresh?: number;

  static styles = css`
    main { padding: 1.5rem clamp(1rem, 4vw, 3rem); }
    header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; }
    h1 { font-size: 1.5rem; margin: 0; }
    h2 { font-size: 1.05rem; margin: 1.6rem 0 .5rem; }
    .age { color: var(--ink-soft); font-size: .9rem; }
    .age::before { content: '●'; margin-right: .4rem; color: var(--success); }
    .age.stale::before { color: var(--failed); }
    .scroll { overflow-x: auto; background: var(--card); border: 1px solid var(--line); border-radius: var(--radius); }
    table { border-collapse: collapse; width: 100%; }
    th, td { text-align: left; padding: .5rem .7rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
    tbody tr:last-child > * { border-bottom: 0; }
    thead th { font-size: .85rem; color: var(--ink-soft); font-weight: 600; }
    tbody th { font-weight: 600; min-width: 10rem; overflow-wrap: anywhere; }
    .empty { padding: 2rem; background: var(--card); border: 1px dashed var(--line); border-radius: var(--radius); }
    .problem { color: var(--failed); }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    code { background: var(--ended-soft); padding: .1rem .35rem; border-radius: 4px; }
  `;

  connectedCallback() {
    super.connectedCallback();
    void this.load();
    this.live.open();
    this.clock = window.setInterval(() => { this.now = Date.now(); }, 1_000);
    this.refresh = window.setInterval(() => void this.load(), 60_000);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.live.close();
    window.clearInterval(this.clock);
    window.clearInterval(this.refresh);
  }

  render() {
    return html`
      <main>
        <header>
          <h1>Dashboard</h1>
          <span class="age ${this.connected ? '' : 'stale'}">${this.age()}</span>
        </header>
        ${this.problem ? html`<p class="problem" role="alert">${this.problem}</p>` : nothing}
        <p class="said" aria-live="polite">${this.said}</p>
        ${this.dashboard ? this.groups(this.dashboard) : html`<p>Loading …</p>`}
      </main>`;
  }

  private groups(dashboard: Dashboard) {
    const groups = dashboard.ProjectGroups
      .map(group => ({group, projects: dashboard.Projects.filter(project => project.ProjectGroupId === group.Id)}))
      .filter(({projects}) => projects.length > 0);
    return groups.length > 0
      ? groups.map(({group, projects}) => this.group(dashboard, group, projects))
      : html`<p class="empty">There are no projects yet. Create one over the API, or run <code>./slipway demo</code>.</p>`;
  }

  private group(dashboard: Dashboard, group: DashboardGroup, projects: DashboardProject[]) {
    const used = new Set(projects.flatMap(project => project.EnvironmentIds));
    const environments = dashboard.Environments.filter(environment => used.has(environment.Id));
    return html`
      <section aria-labelledby=${group.Id}>
        <h2 id=${group.Id}>${group.Name}</h2>
        <div class="scroll">
          <table>
            <thead><tr><th scope="col">Project</th>${environments.map(e => html`<th scope="col">${e.Name}</th>`)}</tr></thead>
            <tbody>${projects.map(project => this.row(project, environments))}</tbody>
          </table>
        </div>
      </section>`;
  }

  private row(project: DashboardProject, environments: Named[]) {
    return html`
      <tr data-project=${project.Id}>
        <th scope="row">${project.Name}</th>
        ${environments.map(environment => html`
          <td data-environment=${environment.Id}>
            <slipway-cell .item=${this.cells.get(cellKey(project.Id, environment.Id))} .now=${this.now}></slipway-cell>
          </td>`)}
      </tr>`;
  }

  private age(): string {
    if (this.updated === 0) {
      return 'no data yet';
    }
    const when = ago(new Date(this.updated).toISOString(), this.now);
    return this.connected ? `live, last change seen ${when}` : `not connected, data of ${when}`;
  }

  private connection(connected: boolean) {
    this.connected = connected;
    if (connected) {
      void this.load();
    }
  }

  private async load() {
    try {
      this.dashboard = await get<Dashboard>(`/api/${SPACE}/dashboard`);
      this.cells = newestPerCell(this.dashboard.Items);
      this.updated = Date.now();
      this.problem = '';
    } catch (error) {
      this.problem = `The dashboard could not be read: ${(error as Error).message}`;
    }
  }

  private take(items: DashboardItem[]) {
    const known = new Set(this.dashboard?.Projects.map(project => project.Id));
    if (items.some(item => !known.has(item.ProjectId))) {
      void this.load();
    }
    const cells = new Map(this.cells);
    items.forEach(item => merge(cells, item));
    this.cells = cells;
    this.updated = this.now = Date.now();
    this.said = items.map(item => `${item.ReleaseVersion}: ${item.State}`).join(', ');
  }
}
