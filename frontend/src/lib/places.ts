import { storage, tabStorage } from './storage';

const CHOSEN = 'rungs.place.';
const BESIDE = '~';
const BEFORE = `${BESIDE}before-`;

/** What was last found or kept at each place, as far as this tab knows. */
const known = new Map<string, string>();
/** The places beside the first one that this tab has chosen. */
const chosen = new Map<string, string>();
/** Who hears that this tab goes on elsewhere. */
const observers = new Set<() => void>();

/**
 * Where the words of one person for one purpose are kept, for all tabs of a browser. Tabs share a place while they agree:
 * each writes over what it knows and over nothing else. Where another tab has written something else meanwhile, a tab
 * goes on at a place beside it, and comes back there when it is loaded anew.
 */
export const places = {
  /** What this tab goes on from: its own words, or those that stand at the first place, or at any. */
  read(first: string): string | null {
    const own = placeOf(first);
    const place = storage.read(own) === null ? (allOf(first)[0] ?? first) : own;
    if (place !== own) choose(first, place);
    const text = storage.read(place);
    known.set(place, text ?? '');
    return text;
  },
  write(first: string, text: string): boolean {
    const place = placeOf(first);
    const foreign = isForeign(place, text);
    const same = text === '' ? undefined : allOf(first).find((each) => storage.read(each) === text);
    if (same && same !== place) {
      if (!foreign) putTogether(place, text);
      return join(first, same, text);
    }
    if (!foreign) return keep(first, place, text);
    return text === '' || keep(first, goBeside(first), text);
  },
  /** What this tab has kept there, unless another has written over it. */
  own(first: string): string | null {
    const place = placeOf(first);
    return known.has(place) && isForeign(place) ? null : places.read(first);
  },
  /** Whether an event tells of the place that this tab shares with others. */
  isHere: (first: string, key: string | null): boolean => key === placeOf(first),
  /** Whether an event tells of a place for the same where another tab writes its own. */
  isBeside: (first: string, key: string | null): boolean =>
    key !== null &&
    key !== placeOf(first) &&
    (key === first || (key.startsWith(first + BESIDE) && !key.startsWith(first + BEFORE))),
  observe(observer: () => void): () => void {
    observers.add(observer);
    return () => observers.delete(observer);
  },
  /** What stands at the places of other tabs; what was kept from before comes first. */
  others: (first: string): Beside[] =>
    allOf(first)
      .filter((place) => place !== placeOf(first))
      .flatMap((place) => {
        const text = storage.read(place);
        return text === null ? [] : [{ place, text, before: place.startsWith(first + BEFORE) }];
      })
      .sort((one, other) => Number(other.before) - Number(one.before)),
  /** Keeps what its person wrote before they signed in beside what they have there. */
  keepFromBefore(first: string, text: string): boolean {
    const kept = storage.write(first + BEFORE + anyName(), text);
    for (const observer of observers) observer();
    return kept;
  },
  /** They have decided what becomes of it. */
  clearFromBefore({ place, before }: Beside): void {
    if (before) storage.clear(place);
  },
  /** What was kept at one place belongs to another from now on; it replaces nothing there. */
  carry(first: string, to: string): void {
    for (const place of allOf(first)) {
      const text = storage.read(place) ?? '';
      const same = allOf(to).some((each) => storage.read(each) === text);
      const free = storage.read(to) === null ? to : to + BESIDE + anyName();
      if (same || storage.write(free, text)) storage.clear(place);
    }
  },
};

/** What stands at another place for the same. */
export interface Beside {
  place: string;
  text: string;
  /** Whether it was written before signing in, and not in another tab. */
  before: boolean;
}

const anyName = (): string => Math.random().toString(36).slice(2, 10);

const placeOf = (first: string): string => chosen.get(first) ?? tabStorage.read(CHOSEN + first) ?? first;

const allOf = (first: string): string[] => [
  ...(storage.read(first) === null ? [] : [first]),
  ...storage.keys(first + BESIDE).sort(),
];

function choose(first: string, place: string): void {
  if (place === first) {
    chosen.delete(first);
    tabStorage.clear(CHOSEN + first);
  } else {
    chosen.set(first, place);
    tabStorage.write(CHOSEN + first, place);
  }
  for (const observer of observers) observer();
}

/** Whether another tab has written there since this one looked. */
function isForeign(place: string, text = ''): boolean {
  const there = storage.read(place) ?? '';
  return there !== '' && there !== text && there !== (known.get(place) ?? '');
}

function goBeside(first: string): string {
  const beside = first + BESIDE + anyName();
  choose(first, beside);
  return beside;
}

/** What goes from there stands elsewhere: other tabs hear the same words go, and not that others were sent. */
function putTogether(place: string, text: string): void {
  storage.write(place, text);
  storage.clear(place);
}

/** The same words are kept once. */
function join(first: string, place: string, text: string): boolean {
  known.set(place, text);
  choose(first, place);
  return true;
}

/** Once nothing is left beside, what is written next belongs to the first place again. */
function keep(first: string, place: string, text: string): boolean {
  if (text !== '') {
    const kept = storage.write(place, text);
    if (kept) known.set(place, text);
    return kept;
  }
  storage.clear(place);
  known.set(place, '');
  if (place === first) return true;
  choose(first, first);
  known.set(first, '');
  return true;
}
