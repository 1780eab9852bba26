import {DashboardItem} from './model';

/**
 * The stream of changed dashboard items. The browser reconnects by itself after a broken connection; when it gives up (the
 * server answered with an error), we start again. Every (re)connection asks for a fresh dashboard, so nothing is missed.
 */
export class LiveItems {
  private source?: EventSource;
  private retry?: number;

  constructor(
    private readonly url: string,
    private readonly onItems: (items: DashboardItem[]) => void,
    private readonly onState: (connected: boolean) => void,
  ) {}

  open(): void {
    this.source = new EventSource(this.url);
    this.source.onopen = () => this.onState(true);
    this.source.addEventListener('changed', event => this.onItems(JSON.parse((event as MessageEvent).data)));
    this.source.onerror = () => {
      this.onState(false);
      if (this.source?.readyState === EventSource.CLOSED) {
        this.retry = window.setTimeout(() => this.open(), 2_000);
      }
    };
  }

  close(): void {
    window.clearTimeout(this.retry);
    this.source?.close();
  }
}
