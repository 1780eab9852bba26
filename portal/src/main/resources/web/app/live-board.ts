import { api, Refusal, type Dashboard, type Item } from './api';

const READ_AGAIN = 30_000;
const READ_AFTER_OPEN = 1_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 15_000;

export interface Listener {
  changed(board: Dashboard, items: Item[]): void;
  connection(live: boolean, asOf: Date | undefined): void;
  /** By how many seconds the server's own picture is behind; null while it does not know. */
  lag(seconds: number | null): void;
  signedOut(): void;
}

/**
 * Keeps one space's dashboard up to date. Events carry changes; the whole is read when the stream opens, shortly after
 * (a change may fall between the two) and every half minute, so that nothing missed stays missed.
 */
export class LiveBoard {
  private board?: Dashboard;
  private source?: EventSource;
  private asOf?: Date;
  private live = false;
  private retry = FIRST_RETRY;
  private timers: number[] = [];
  private closed = false;
  private changes = 0;

  constructor(
    private readonly space: string,
    private readonly listener: Listener,
  ) {}

  open(): void {
    void this.read();
    this.subscribe();
    this.timers.push(window.setInterval(() => void this.read(), READ_AGAIN));
  }

  close(): void {
    this.closed = true;
    this.source?.close();
    this.timers.forEach((timer) => window.clearTimeout(timer));
  }

  private subscribe(): void {
    if (this.closed) {
      return;
    }
    const source = api.events(this.space);
    this.source = source;
    source.onopen = () => {
      this.retry = FIRST_RETRY;
      this.tell(true);
      void this.read();
      this.later(() => void this.read(), READ_AFTER_OPEN);
    };
    source.onerror = () => {
      this.tell(false);
      // the browser's own retry gives up on an answer such as 503, so the retry is ours
      source.close();
      this.later(() => this.subscribe(), this.retry);
      this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    };
    source.addEventListener('changed', (event) => this.apply(JSON.parse((event as MessageEvent<string>).data)));
    source.addEventListener('lag', (event) =>
      this.listener.lag((JSON.parse((event as MessageEvent<string>).data) as { Seconds: number | null }).Seconds),
    );
  }

  private apply(items: Item[]): void {
    this.changes++;
    this.asOf = new Date();
    const board = this.board;
    const known = new Set(board?.Projects.map((project) => project.Id));
    const environments = new Set(board?.Environments.map((environment) => environment.Id));
    if (!board || items.some((item) => !known.has(item.ProjectId) || !environments.has(item.EnvironmentId))) {
      void this.read();
    }
    if (board) {
      const current = items.filter((item) => item.IsCurrent);
      const replaced = new Set(current.map(cellKey));
      board.Items = board.Items.filter((item) => !replaced.has(cellKey(item))).concat(current);
      this.listener.changed(board, current);
    }
    this.tell(this.live);
  }

  private async read(): Promise<void> {
    const before = this.changes;
    try {
      const board = await api.dashboard(this.space);
      if (this.closed) {
        return;
      }
      if (this.board && before !== this.changes) {
        // an event overtook this answer; the next reading settles it
        board.Items = this.board.Items;
      }
      this.board = board;
      this.asOf = new Date();
      this.listener.changed(board, []);
      this.tell(this.live);
    } catch (failure) {
      if (failure instanceof Refusal && failure.status === 401 && !this.closed) {
        this.close();
        this.listener.signedOut();
      }
    }
  }

  private later(action: () => void, delay: number): void {
    this.timers.push(window.setTimeout(action, delay));
  }

  private tell(live: boolean): void {
    this.live = live;
    if (!this.closed) {
      this.listener.connection(live, this.asOf);
    }
  }
}

export function cellKey(item: { ProjectId: string; EnvironmentId: string; TenantId?: string | null }): string {
  return `${item.ProjectId}/${item.EnvironmentId}/${item.TenantId ?? ''}`;
}
