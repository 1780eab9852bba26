import { LitElement, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { api, type Dashboard, type Item, type Named, type Project } from './api';
import { boardStyles } from './board-styles';
import { cellKey } from './live-board';
import { ago, look } from './states';

/** Projects down, environments across; each cell shows the newest deployment there and leads to its log. */
@customElement('slipway-board')
export class Board extends LitElement {
  static styles = boardStyles;

  @property({ attribute: false }) space = '';
  @property({ attribute: false }) board!: Dashboard;
  @property({ attribute: false }) fresh: ReadonlySet<string> = new Set();
  @property({ attribute: false }) now = new Date();

  render() {
    const { Projects: projects, Environments: environments, ProjectGroups: groups } = this.board;
    if (projects.length === 0) {
      return html`<div class="scroll empty">
        There is no project in this space yet. Create one through the API at <code>/api/${this.space}/projects</code>, or
        load the sample with <code>./slipway demo</code>.
      </div>`;
    }
    const grouped = groups
      .map((group) => ({ group, members: projects.filter((project) => project.ProjectGroupId === group.Id) }))
      .filter(({ members }) => members.length > 0);
    return html`
      <div class="scroll" role="region" aria-label="Deployments by project and environment" tabindex="0">
        <table>
          <thead>
            <tr>
              <th scope="col">Project</th>
              ${environments.map((environment) => html`<th scope="col">${environment.Name}</th>`)}
            </tr>
          </thead>
          ${grouped.map(
            ({ group, members }) => html`
              <tbody>
                ${grouped.length > 1
                  ? html`<tr>
                      <th scope="rowgroup" colspan=${environments.length + 1}>${group.Name}</th>
                    </tr>`
                  : nothing}
                ${repeat(
                  members,
                  (project) => project.Id,
                  (project) => this.row(project, environments),
                )}
              </tbody>
            `,
          )}
        </table>
      </div>
    `;
  }

  private row(project: Project, environments: Named[]) {
    return html`<tr data-project=${project.Id}>
      <th scope="row">${project.Name}</th>
      ${environments.map((environment) => {
        const items = this.board.Items.filter(
          (item) => item.ProjectId === project.Id && item.EnvironmentId === environment.Id && item.IsCurrent,
        );
        const possible = items.length > 0 || project.EnvironmentIds.includes(environment.Id);
        return html`<td data-environment=${environment.Id}>
          ${items.length > 0
            ? items.map((item) => this.cell(item))
            : html`<span class="none">${possible ? 'not deployed' : html`<span aria-label="not in its lifecycle">–</span>`}</span>`}
        </td>`;
      })}
    </tr>`;
  }

  private cell(item: Item) {
    const { text, tone, icon } = look(item.State, item.HasWarningsOrErrors);
    const waits = item.State === 'Queued' && new Date(item.QueueTime) > this.now;
    const when = new Date(item.CompletedTime ?? item.StartTime ?? item.QueueTime ?? item.Created);
    const fresh = this.fresh.has(cellKey(item));
    return html`<a
      class="cell ${tone} ${fresh ? 'fresh' : ''}"
      data-state=${item.State}
      href=${api.log(this.space, item.TaskId)}
      title=${[item.ErrorMessage, item.Duration && `took ${item.Duration}`, 'Open the log'].filter(Boolean).join(' · ')}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.5" opacity="0.35" />${icon}</svg>
      <span class="version">${item.ReleaseVersion}</span>
      <span class="about"
        >${waits ? 'Scheduled' : text}${item.HasPendingInterruptions ? ', needs an answer' : ''}
        <time datetime=${when.toISOString()} title=${when.toLocaleString()}>· ${ago(when, this.now)}</time></span
      >
    </a>`;
  }
}
