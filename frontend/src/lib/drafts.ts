import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { attempts } from './attempts';
import { guestWords } from './guestWords';
import { type Beside, places } from './places';
import { storage, tabStorage } from './storage';
import { GUEST, useOwner, whose } from './whose';

const PREFIX = 'rungs.words.';
const UNOWNED = 'rungs.draft.';
/** Which words were written in this tab, whatever of it was loaded anew. */
const HERE = 'rungs.here.';

const placeOf = (owner: string, key: string): string => `${PREFIX}${owner}.${key}`;

/**
 * Unsent words, kept in the browser until they are sent, under whoever wrote them: nobody else is shown them. A guest's
 * stay in the tab.
 */
export const drafts = {
  read(key: string): string | null {
    const owner = whose.owner();
    if (owner === undefined) return null;
    return owner === GUEST ? guestWords.read(key) : places.read(placeOf(owner, key));
  },
  /** The same, unless another tab has written over it since. */
  own(key: string): string | null {
    const owner = whose.owner();
    return owner && owner !== GUEST ? places.own(placeOf(owner, key)) : drafts.read(key);
  },
  write(key: string, text: string): boolean {
    const owner = whose.owner();
    if (owner === undefined) return false;
    if (owner === GUEST) return guestWords.write(key, text);
    const place = placeOf(owner, key);
    if (text === '') tabStorage.clear(HERE + place);
    else tabStorage.write(HERE + place, 'y');
    return places.write(place, text);
  },
  /** Whether what is kept there was written in another tab. */
  isForeign(key: string): boolean {
    const owner = whose.owner();
    if (!owner || owner === GUEST || drafts.read(key) === null) return false;
    return tabStorage.read(HERE + placeOf(owner, key)) === null;
  },
  /** Keeps words of before the sign-in beside what is there. */
  keepFromBefore(key: string, text: string): boolean {
    const owner = whose.owner();
    return Boolean(owner) && owner !== GUEST && places.keepFromBefore(placeOf(owner ?? '', key), text);
  },
  /** What was kept under one key belongs under another from now on. */
  carry(key: string, to: string): void {
    const owner = whose.owner();
    if (owner && owner !== GUEST) places.carry(placeOf(owner, key), placeOf(owner, to));
    guestWords.carry(key, to);
  },
  clear: (key: string): void => void drafts.write(key, ''),
};

/** What was kept before words had owners could be anybody's: it is shown to nobody. */
export function forgetUnowned(): void {
  for (const key of storage.keys(UNOWNED)) storage.clear(key);
}

const PAUSE_MS = 300;
type Change = (text: string) => string;

/** A field that is shown at this moment. */
interface Shown {
  text: () => string;
  /** What is kept is settled to be this. */
  become: (text: string) => void;
  /** This is being written in another place of the same page. */
  follow: (text: string) => void;
}

/** By what they keep: a page may have several places for the same words. */
const fields = new Map<string, Set<Shown>>();

/** What stands on the page under the key, also what is not kept yet. */
const shownUnder = (key: string): string | undefined => [...(fields.get(key) ?? [])][0]?.text();

/**
 * Changes what is kept under a key, wherever it stands: in all fields of it, also shown anew meanwhile, or kept alone.
 * Says what is left.
 */
export function settle(key: string, change: Change): string {
  const left = change(shownUnder(key) ?? drafts.own(key) ?? '');
  drafts.write(key, left);
  for (const field of fields.get(key) ?? []) field.become(left);
  return left;
}

/** Writes on what is kept under a key, wherever it stands, as if its author did: it is written in this tab. */
export function writeOn(key: string, change: Change): void {
  const next = change(shownUnder(key) ?? drafts.own(key) ?? '');
  drafts.write(key, next);
  for (const field of fields.get(key) ?? []) field.follow(next);
}

/** What is left of a text once some words of it were sent: only what was sent is gone. */
export function withoutSent(text: string, sent: string): string {
  if (text === sent) return '';
  return text.startsWith(sent) ? text.slice(sent.length).trimStart() : text;
}

/**
 * A text that saves itself under its key a moment after each change, and at once when the page is left. Under another
 * key it is another text, and in all places of a page the same. What was not written here follows what other tabs make of
 * it; what was is kept beside theirs.
 */
export function useDraft(key: string, initial = '') {
  const owner = useOwner();
  const [held, hold] = useState(() => ({
    owner,
    key,
    text: shownUnder(key) ?? drafts.read(key) ?? initial,
    written: false,
    gone: false,
    followed: drafts.isForeign(key),
  }));
  let { text } = held;
  if (held.key !== key || held.owner !== owner) {
    // Words that were written before it was known by whom stay where they are.
    const here = held.key === key && held.owner === undefined && held.written;
    text = here ? held.text : (shownUnder(key) ?? drafts.read(key) ?? initial);
    hold({ owner, key, text, written: here, gone: false, followed: !here && drafts.isForeign(key) });
  }
  const now = useRef(text);
  const first = useRef(initial);
  const pending = useRef<string | null>(null);
  /** Whether what stands here was written here. */
  const mine = useRef(false);
  /** Whether the words that are written on here were sent from another tab as they were before. */
  const sent = useRef(false);
  /** What this text and another tab's began with, before each was written on by itself. */
  const common = useRef<string[]>([]);
  useLayoutEffect(() => {
    now.current = text;
    first.current = initial;
  });

  // biome-ignore lint/correctness/useExhaustiveDependencies: another text is another's until it is written
  useLayoutEffect(() => {
    mine.current = false;
    sent.current = false;
    common.current = [];
  }, [key]);

  // Anew once it is known whose words they are: what could not be kept is kept then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words are the owner's
  const flush = useCallback(() => {
    if (pending.current !== null && drafts.write(key, pending.current)) pending.current = null;
  }, [key, owner]);

  useEffect(() => {
    if (pending.current === null || pending.current !== text) return;
    const timer = setTimeout(flush, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, flush]);

  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [flush]);

  const show = useCallback(
    (next: string, how: { written?: boolean; gone?: boolean; followed?: boolean } = {}) => {
      if (next !== now.current) attempts.forget(key);
      now.current = next;
      hold({ owner, key, text: next, written: true, gone: false, followed: false, ...how });
    },
    [owner, key],
  );

  /** It is written here from now on; what stood here may be another tab's, too. */
  const own = useCallback((next: string) => {
    if (next === '') common.current = [];
    else if (!mine.current && now.current !== first.current) common.current.push(now.current);
    mine.current = next !== '';
  }, []);

  const shown = useMemo<Shown>(() => {
    const take = (next: string) => {
      pending.current = null;
      show(next);
    };
    return {
      text: () => now.current,
      become: (next) => {
        mine.current &&= next !== '';
        sent.current = false;
        common.current = [];
        take(next === '' ? first.current : next);
      },
      follow: (next) => {
        own(next);
        take(next);
      },
    };
  }, [show, own]);
  useEffect(() => shownAt(key, shown), [key, shown]);

  const change = useCallback(
    (next: string) => {
      for (const other of fields.get(key) ?? []) other.follow(next);
      pending.current = next;
      own(next);
      show(next, { gone: sent.current });
    },
    [key, show, own],
  );

  useEffect(() => {
    if (!owner || owner === GUEST) return;
    const place = placeOf(owner, key);
    const look = (left = now.current, gone = false) => {
      if (mine.current) {
        pending.current = left;
        sent.current ||= gone;
        if (gone || left !== now.current) show(left, { gone: sent.current });
        flush();
        return;
      }
      const kept = drafts.read(key) ?? first.current;
      if (kept === now.current) return;
      tabStorage.clear(HERE + place);
      show(kept, { written: false, gone, followed: !gone });
    };
    /** Both texts stand by themselves: that one of them was sent takes nothing from the other. */
    const tell = () => {
      sent.current = true;
      common.current = [];
      show(now.current, { gone: true });
    };
    const heard = ({ key: at, oldValue, newValue }: StorageEvent) => {
      if (places.isHere(place, at)) {
        if (newValue === null) return look(withoutSent(now.current, oldValue ?? ''), true);
        if (mine.current && oldValue) common.current.push(oldValue);
        return look();
      }
      const isSent = newValue === null && places.isBeside(place, at) && oldValue !== drafts.read(key);
      if (mine.current && isSent && common.current.some((each) => oldValue?.startsWith(each))) tell();
    };
    const back = ({ persisted }: PageTransitionEvent) => {
      if (persisted) look();
    };
    window.addEventListener('storage', heard);
    window.addEventListener('pageshow', back);
    return () => {
      window.removeEventListener('storage', heard);
      window.removeEventListener('pageshow', back);
    };
  }, [owner, key, show, flush]);

  const latest = useCallback(() => now.current, []);
  const clear = useCallback(() => settle(key, () => ''), [key]);

  /** `gone`: what stood here was sent or put away in another tab; `followed`: what stands here was written there. */
  return { text, latest, change, clear, gone: held.gone, followed: held.followed };
}

function shownAt(key: string, field: Shown): () => void {
  const here = fields.get(key) ?? new Set();
  fields.set(key, here.add(field));
  return () => {
    here.delete(field);
    if (here.size === 0) fields.delete(key);
  };
}

/** What another tab of the same person keeps under the key besides, while it differs from what stands here. */
export function useElsewhere(key: string, here: string) {
  const owner = useOwner();
  const [other, setOther] = useState(() => besides(owner, key));
  useEffect(() => {
    if (!owner || owner === GUEST) return;
    const look = () => setOther(besides(owner, key));
    const heard = ({ key: at }: StorageEvent) => {
      if (at?.startsWith(placeOf(owner, key))) look();
    };
    look();
    window.addEventListener('storage', heard);
    const end = places.observe(look);
    return () => {
      window.removeEventListener('storage', heard);
      end();
    };
  }, [owner, key]);
  /** They have decided: what was kept from before is kept no more, what another tab keeps is that tab's. */
  const dismiss = useCallback(() => {
    if (other) places.clearFromBefore(other);
    setOther(other?.before ? besides(owner, key) : null);
  }, [other, owner, key]);
  const shown = other?.text === here ? null : other;
  return { text: shown?.text ?? null, fromBefore: shown?.before ?? false, dismiss };
}

/** Under a key that never changes, what was kept under one that did. */
export function useCarried(from: string, to: string): void {
  const owner = useOwner();
  // Before the words are read.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whose words they are is known later
  useMemo(() => {
    if (from !== to) drafts.carry(from, to);
  }, [owner, from, to]);
}

const besides = (owner: string | undefined, key: string): Beside | null =>
  owner && owner !== GUEST ? (places.others(placeOf(owner, key))[0] ?? null) : null;
