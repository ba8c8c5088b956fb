import { locale } from './i18n';

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 days ago", "in 2 hours", and "now" for less than a minute. Days are those of the calendar. */
export function relative(instant: string, now: number = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' });
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return format.format(0, 'second');
  const count = step[0] === 'day' ? midnights(instant, now) : Math.round(seconds / step[1]);
  return format.format(count, step[0]);
}

/** How many midnights lie between two times; below zero for what is past. */
function midnights(instant: string, now: number): number {
  const [then, today] = [new Date(instant), new Date(now)].map((each) => each.setHours(0, 0, 0, 0));
  return Math.round(((then ?? 0) - (today ?? 0)) / 86_400_000);
}

export function exact(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'long', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** The time of day. */
export function clock(instant: string | Date): string {
  return new Intl.DateTimeFormat(locale(), { timeStyle: 'short' }).format(new Date(instant));
}

export function day(instant: string): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium' }).format(new Date(instant));
}

/** A day, or a moment of it, as the server's sentences write them; what somebody is quoted with is not its own. */
const WRITTEN = /“[^”]*”|\b(\d{4}-\d{2}-\d{2})(T[\d:.]+Z)?\b/g;

/** A sentence of the server with its dates as this reader writes them. */
export const withDates = (sentence: string): string =>
  sentence.replace(WRITTEN, (found: string, date?: string, time?: string) => {
    const at = `${date}${time ?? 'T12:00:00'}`;
    if (!date || Number.isNaN(Date.parse(at))) return found;
    return time ? exact(at) : day(at);
  });
