import { day, exact, relative } from '../lib/dates';

/** When something happened: relative, or as a date; the exact time on hover. */
export function Time({ at, as = 'relative' }: { at: string; as?: 'relative' | 'date' }) {
  return (
    <time dateTime={at} title={exact(at)}>
      {as === 'date' ? day(at) : relative(at)}
    </time>
  );
}
