import { tabStorage } from './storage';
import { whose } from './whose';

const PREFIX = 'rungs.unanswered.';
const MINUTES_MS = 10 * 60_000;

/** One try of its person at making something, which the server does once however often it hears of it. */
export interface Attempt {
  /** Where it was pressed: what is sent from there next takes its place. */
  place: string;
  path: string;
  body: string;
  key: string;
  at: number;
}

const here = new Map<string, Attempt>();

/**
 * Attempts whose answer is not known. The same words sent from the same place soon after are the same attempt, also once
 * the page was loaded anew, and whatever was done with other things meanwhile. They are another once anything else was
 * written there. Where what was made is undone by now, the answer of before does not hold, which is found out by asking.
 */
export const attempts = {
  /** The attempt that was made there before with these words, or a new one. */
  at(place: string, path: string, body: string): Attempt {
    const before = read(nameOf(place));
    if (before && before.path === path && before.body === body && Date.now() - before.at < MINUTES_MS)
      return before;
    const attempt = { place, path, body, key: newKey(), at: Date.now() };
    here.set(nameOf(place), attempt);
    tabStorage.write(PREFIX + nameOf(place), JSON.stringify(attempt));
    return attempt;
  },
  /** It was answered. */
  end({ place, key }: Attempt): void {
    if (read(nameOf(place))?.key === key) drop(nameOf(place));
  },
  /** Something else is written there by now. */
  forget: (place: string): void => drop(nameOf(place)),
  forgetAll(): void {
    for (const name of names()) drop(name);
  },
};

const nameOf = (place: string): string => `${whose.owner()} ${place}`;

function names(): Set<string> {
  const kept = tabStorage.keys(PREFIX).map((key) => key.slice(PREFIX.length));
  return new Set([...here.keys(), ...kept]);
}

function read(name: string): Attempt | null {
  const known = here.get(name);
  if (known) return known;
  try {
    const kept = JSON.parse(tabStorage.read(PREFIX + name) ?? 'null') as Partial<Attempt> | null;
    return kept?.key && kept.path && typeof kept.at === 'number' ? (kept as Attempt) : null;
  } catch {
    return null;
  }
}

function drop(name: string): void {
  here.delete(name);
  tabStorage.clear(PREFIX + name);
}

/** Not randomUUID, which browsers keep from pages that came without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
