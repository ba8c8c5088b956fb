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
 * the page was loaded anew. They are another once anything was written there, or done with what it is about.
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
  /** Something was done at a path: what was tried before it, there or below or above, is not tried again. */
  forgetAbout(path: string, but: string | undefined): void {
    for (const [name, attempt] of all())
      if (attempt.key !== but && isAbout(attempt.path, subjectOf(path))) drop(name);
  },
  forgetAll(): void {
    for (const [name] of all()) drop(name);
  },
};

const nameOf = (place: string): string => `${whose.owner()} ${place}`;

function all(): [string, Attempt][] {
  const kept = tabStorage.keys(PREFIX).map((key) => key.slice(PREFIX.length));
  return [...new Set([...here.keys(), ...kept])].flatMap((name): [string, Attempt][] => {
    const attempt = read(name);
    return attempt ? [[name, attempt]] : [];
  });
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

/** `/api/proposals/7/reviews` is about `/api/proposals/7`. */
const subjectOf = (path: string): string => (path.split('?')[0] ?? path).split('/', 4).join('/');

/** Whether one of two is the other, or below it. */
function isAbout(path: string, subject: string): boolean {
  const own = subjectOf(path);
  return own === subject || own.startsWith(`${subject}/`) || subject.startsWith(`${own}/`);
}

/** Not randomUUID, which browsers keep from pages that came without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
