/** Something that stands in a list by when its newest happened. */
interface Dated {
  newest: { occurredAt: string };
}

export interface Day<T> {
  /** As YYYY-MM-DD where the reader is. */
  key: string;
  items: T[];
}

/** The news by the days on which they happened, where the reader is; the order stays. */
export function byDay<T extends Dated>(items: T[]): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const key = dayKey(new Date(item.newest.occurredAt));
    const last = days.at(-1);
    if (last?.key === key) last.items.push(item);
    else days.push({ key, items: [item] });
  }
  return days;
}

/** A day as YYYY-MM-DD in the reader's own zone. */
export function dayKey(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
