/** Calls of the HTTP API with the browser's session. */
export class ApiError extends Error {
  constructor(readonly status: number, message: string) {
    super(message);
  }
}

export async function get<T>(path: string): Promise<T> {
  return call<T>(path, {method: 'GET'});
}

export async function post<T>(path: string, body: unknown): Promise<T> {
  return call<T>(path, {method: 'POST', body: JSON.stringify(body)});
}

async function call<T>(path: string, init: RequestInit): Promise<T> {
  const response = await fetch(path, {
    ...init,
    credentials: 'same-origin',
    signal: AbortSignal.timeout(20_000),
    headers: {Accept: 'application/json', 'Content-Type': 'application/json', ...csrf()},
  });
  const text = await response.text();
  const body = text ? JSON.parse(text) : {};
  if (!response.ok) {
    throw new ApiError(response.status, body.ErrorMessage ?? `The server answered ${response.status}.`);
  }
  return body as T;
}

/** A write must show that it comes from our own page: the value of a cookie that other sites cannot read. */
function csrf(): Record<string, string> {
  const cookie = document.cookie.split('; ').find(part => part.startsWith('Octopus-Csrf-Token'));
  return cookie ? {'X-Octopus-Csrf-Token': decodeURIComponent(cookie.slice(cookie.indexOf('=') + 1))} : {};
}
