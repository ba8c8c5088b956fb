import { tabStorage } from './storage';

const PREFIX = 'rungs.guest.';
const LEAVING = 'rungs.leaving';
const HOUR_MS = 60 * 60_000;

interface Kept {
  text: string;
  at: number;
}

/**
 * What a guest writes stays in the tab, and goes with it. It becomes the account's that the guest signs in with, from
 * this tab and soon after writing; otherwise it may be somebody else's, and whoever signs in is asked.
 */
export const guestWords = {
  read: (key: string): string | null => find(key)?.text ?? null,
  write(key: string, text: string): boolean {
    if (text !== '') return tabStorage.write(PREFIX + key, JSON.stringify({ text, at: Date.now() }));
    tabStorage.clear(PREFIX + key);
    return true;
  },
  /** When the words were written; null where there are none. */
  writtenAt: (key: string): Date | null => {
    const kept = find(key);
    return kept && new Date(kept.at);
  },
  /** A guest of this tab goes to sign in. */
  leave: (): boolean => tabStorage.write(LEAVING, String(Date.now())),
  /** Hands over what is beyond doubt by whoever has just signed in: `take` says whether there was room for it. */
  handOver(take: (key: string, text: string) => boolean): void {
    const left = Number(tabStorage.read(LEAVING) ?? 0);
    tabStorage.clear(LEAVING);
    for (const place of tabStorage.keys(PREFIX)) {
      const key = place.slice(PREFIX.length);
      const kept = find(key);
      if (kept && isSoon(kept.at, left) && isSoon(left, Date.now()) && take(key, kept.text))
        tabStorage.clear(place);
    }
  },
};

const isSoon = (one: number, other: number): boolean => other >= one && other - one < HOUR_MS;

function find(key: string): Kept | null {
  try {
    const kept = JSON.parse(tabStorage.read(PREFIX + key) ?? 'null') as Partial<Kept> | null;
    return typeof kept?.text === 'string' && typeof kept.at === 'number'
      ? { text: kept.text, at: kept.at }
      : null;
  } catch {
    return null;
  }
}
