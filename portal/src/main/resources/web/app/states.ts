import { svg, type SVGTemplateResult } from 'lit';

/** How a task's state looks: never by colour alone. */
export interface Look {
  text: string;
  tone: 'success' | 'failure' | 'running' | 'waiting' | 'ended';
  icon: SVGTemplateResult;
}

const check = svg`<path d="M4.5 8.3 7 10.8l4.5-5" />`;
const cross = svg`<path d="m5.3 5.3 5.4 5.4m0-5.4-5.4 5.4" />`;
const clock = svg`<path d="M8 4.5V8l2.3 1.6" />`;
const bar = svg`<path d="M5 8h6" />`;
const arrow = svg`<path d="M8 4.2a3.8 3.8 0 1 1-3.6 2.6" />`;
const mark = svg`<path d="M8 4.5v4M8 10.9v.2" />`;

const looks: Record<string, Look> = {
  Success: { text: 'Success', tone: 'success', icon: check },
  Failed: { text: 'Failed', tone: 'failure', icon: cross },
  TimedOut: { text: 'Timed out', tone: 'failure', icon: clock },
  Executing: { text: 'Executing', tone: 'running', icon: arrow },
  Cancelling: { text: 'Cancelling', tone: 'waiting', icon: bar },
  Canceled: { text: 'Canceled', tone: 'ended', icon: bar },
  Queued: { text: 'Queued', tone: 'waiting', icon: clock },
};

export function look(state: string, warnings: boolean): Look {
  const known = looks[state] ?? { text: state, tone: 'ended', icon: bar };
  return state === 'Success' && warnings ? { text: 'Success with warnings', tone: 'waiting', icon: mark } : known;
}

const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });

/** "in 3 min.", "5 sec. ago"; the exact time belongs into a title. */
export function ago(then: Date, now: Date): string {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1000);
  const size = Math.abs(seconds);
  if (size < 5) {
    return 'just now';
  }
  if (size < 60) {
    return relative.format(Math.trunc(seconds / 5) * 5, 'second');
  }
  if (size < 3600) {
    return relative.format(Math.trunc(seconds / 60), 'minute');
  }
  if (size < 86400) {
    return relative.format(Math.trunc(seconds / 3600), 'hour');
  }
  return relative.format(Math.trunc(seconds / 86400), 'day');
}
