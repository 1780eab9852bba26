/** What this page reads of the API; see the same names in /api/{space}/dashboard. */
export interface Space {
  Id: string;
  Name: string;
  IsDefault: boolean;
}

export interface Project {
  Id: string;
  Name: string;
  ProjectGroupId: string;
  EnvironmentIds: string[];
  IsDisabled: boolean;
}

export interface Named {
  Id: string;
  Name: string;
}

export interface Item {
  ProjectId: string;
  EnvironmentId: string;
  TenantId: string | null;
  DeploymentId: string;
  TaskId: string;
  ReleaseVersion: string;
  State: string;
  Created: string;
  QueueTime: string;
  StartTime: string | null;
  CompletedTime: string | null;
  HasWarningsOrErrors: boolean;
  HasPendingInterruptions: boolean;
  ErrorMessage: string | null;
  Duration: string;
  IsCurrent: boolean;
}

export interface Dashboard {
  Projects: Project[];
  ProjectGroups: Named[];
  Environments: Named[];
  Items: Item[];
}

export interface User {
  Username: string;
  DisplayName: string;
}

const PATIENCE = 20_000;

/** An answer that is not a success; status 0 when there was none. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

function csrfToken(): string {
  const cookie = document.cookie.split('; ').find((c) => c.startsWith('Octopus-Csrf-Token'));
  return cookie ? decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1)) : '';
}

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (method !== 'GET') {
    headers['Content-Type'] = 'application/json';
    headers['X-Octopus-Csrf-Token'] = csrfToken();
  }
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(PATIENCE),
    });
  } catch {
    throw new Refusal(0, 'The server cannot be reached.');
  }
  const text = await answer.text();
  if (!answer.ok) {
    let message = `The server answered ${answer.status}.`;
    try {
      message = JSON.parse(text).ErrorMessage ?? message;
    } catch {
      // not an error body; the status must do
    }
    throw new Refusal(answer.status, message);
  }
  return (text ? JSON.parse(text) : undefined) as T;
}

export const api = {
  me: () => call<User>('GET', '/api/users/me'),
  logIn: (username: string, password: string) =>
    call<User>('POST', '/api/users/login', { Username: username, Password: password }),
  logOut: () => call<void>('POST', '/api/users/logout', {}),
  spaces: () => call<Space[]>('GET', '/api/spaces/all'),
  dashboard: (space: string) => call<Dashboard>('GET', `/api/${space}/dashboard`),
  events: (space: string) => new EventSource(`/api/${space}/dashboard/events`),
  log: (space: string, task: string) => `/api/${space}/tasks/${task}/raw`,
};
