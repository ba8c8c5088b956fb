import type { Thread } from '../../lib/api';

/** What was read of a thread, and when. */
export interface Reading {
  thread: Thread;
  at: number;
}

/** A thread as several readings say together, each of which left out something else; the latest counts most. */
export function joined(readings: [Reading, ...Reading[]]): Thread {
  if (readings.length === 1) return readings[0].thread;
  const inTime = readings.toSorted((a, b) => a.at - b.at).map(({ thread }) => thread);
  const said = new Map(inTime.flatMap(({ comments }) => comments).map((each) => [each.id, each]));
  const comments = [...said.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const gaps = comments
    .slice(1)
    .flatMap(({ id }, index) => gapBetween(inTime, comments[index]?.id ?? '', id));
  return { ...(inTime.at(-1) ?? readings[0].thread), comments, gaps };
}

/** What all of them left out between two neighbours. */
function gapBetween(readings: Thread[], after: string, before: string): Thread['gaps'] {
  const around = readings.map(({ comments, gaps }) => {
    const last = comments.findLast(({ id }) => id <= after);
    return gaps.find((gap) => gap.after === last?.id);
  });
  const gap = around.find((each) => each?.after === after);
  if (!gap || around.includes(undefined)) return [];
  const [from, to] = [placeOf(readings, after), placeOf(readings, before)];
  const count = from === null || to === null ? null : to - from - 1;
  return count !== null && count <= 0 ? [] : [{ ...gap, count }];
}

/** How many were said before it, where one of them knows. */
function placeOf(readings: Thread[], comment: string): number | null {
  const known = readings.map(({ comments, gaps }) => {
    const at = comments.findIndex(({ id }) => id === comment);
    const counts = gaps.filter(({ after }) => after < comment).map(({ count }) => count);
    if (at < 0 || counts.includes(null)) return null;
    return counts.reduce((sum: number, count) => sum + (count ?? 0), at);
  });
  return known.find((each) => each !== null) ?? null;
}
