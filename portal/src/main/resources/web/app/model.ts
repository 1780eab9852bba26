/** The parts of the API's answers that these pages read. */
export interface Named { Id: string; Name: string; }

export interface DashboardProject extends Named { Slug: string; ProjectGroupId: string; EnvironmentIds: string[]; }

export interface DashboardGroup extends Named { EnvironmentIds: string[]; }

export interface DashboardItem {
  Id: string; ProjectId: string; EnvironmentId: string; TenantId: string | null;
  DeploymentId: string; TaskId: string; ReleaseId: string; ReleaseVersion: string;
  State: string; QueueTime: string; StartTime: string | null; CompletedTime: string | null;
  IsCurrent: boolean; IsCompleted: boolean; HasPendingInterruptions: boolean; HasWarningsOrErrors: boolean;
  ErrorMessage: string | null; Duration: string | null;
}

export interface Dashboard {
  Projects: DashboardProject[]; ProjectGroups: DashboardGroup[]; Environments: Named[]; Items: DashboardItem[];
}

export interface User extends Named { Username: string; DisplayName: string; }

/** One cell: a project in an environment. */
export const cellKey = (projectId: string, environmentId: string): string => `${projectId}/${environmentId}`;

/** The newest task of every cell; of two, the one that was queued (or is due) later. */
export function newestPerCell(items: DashboardItem[]): Map<string, DashboardItem> {
  const cells = new Map<string, DashboardItem>();
  items.forEach(item => merge(cells, item));
  return cells;
}

/** Puts an item into its cell unless the cell shows a newer deployment. */
export function merge(cells: Map<string, DashboardItem>, item: DashboardItem): void {
  const key = cellKey(item.ProjectId, item.EnvironmentId);
  const shown = cells.get(key);
  if (!shown || shown.DeploymentId === item.DeploymentId || item.IsCurrent
      || Date.parse(item.QueueTime) > Date.parse(shown.QueueTime)) {
    cells.set(key, item);
  }
}
