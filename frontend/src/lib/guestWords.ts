import { cameByNavigation, HOUR_MS, pathOf } from './cameBack';
import { tabStorage } from './storage';

const PREFIX = 'rungs.guest.';
const LEAVING = 'rungs.leaving';

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
  /** What was kept under a key belongs under another from now on; it replaces nothing there. */
  carry(key: string, to: string): void {
    const kept = tabStorage.read(PREFIX + key);
    if (kept !== null && find(to) === null && tabStorage.write(PREFIX + to, kept))
      tabStorage.clear(PREFIX + key);
  },
  /** A guest of this tab goes to sign in, and is to come back to this address. */
  leave: (back: string): boolean =>
    tabStorage.write(LEAVING, JSON.stringify({ at: Date.now(), to: pathOf(back) })),
  /** They are here as a guest again: whoever signs in next may be somebody else. */
  stay: (): void => tabStorage.clear(LEAVING),
  /** Hands over what is beyond doubt by whoever has just signed in: `take` says whether there was room for it. */
  handOver(take: (key: string, text: string) => boolean): void {
    const left = whenLeft();
    guestWords.stay();
    for (const place of tabStorage.keys(PREFIX)) {
      const key = place.slice(PREFIX.length);
      const kept = find(key);
      if (kept && isSoon(kept.at, left) && isSoon(left, Date.now()) && take(key, kept.text))
        tabStorage.clear(place);
    }
  },
};

/** When the guest left who has come back from signing in by this very page; 0 where it came about in any other way. */
function whenLeft(): number {
  if (!cameByNavigation()) return 0;
  try {
    const { at, to } = JSON.parse(tabStorage.read(LEAVING) ?? '{}') as { at?: number; to?: string };
    return to === location.pathname ? Number(at) : 0;
  } catch {
    return 0;
  }
}

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
