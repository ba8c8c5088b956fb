import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { guestWords } from './guestWords';
import { storage } from './storage';
import { GUEST, useOwner, whose } from './whose';

const PREFIX = 'rungs.words.';
const UNOWNED = 'rungs.draft.';

const placeOf = (owner: string, key: string): string => `${PREFIX}${owner}.${key}`;

/**
 * Unsent words, kept in the browser until they are sent, under whoever wrote them: nobody else is shown them. A guest's
 * stay in the tab.
 */
export const drafts = {
  read(key: string): string | null {
    const owner = whose.owner();
    if (owner === undefined) return null;
    return owner === GUEST ? guestWords.read(key) : storage.read(placeOf(owner, key));
  },
  write(key: string, text: string): boolean {
    const owner = whose.owner();
    if (owner === undefined) return false;
    if (owner === GUEST) return guestWords.write(key, text);
    if (text !== '') return storage.write(placeOf(owner, key), text);
    storage.clear(placeOf(owner, key));
    return true;
  },
  clear: (key: string): void => void drafts.write(key, ''),
};

/** What was kept before words had owners could be anybody's: it is shown to nobody. */
export function forgetUnowned(): void {
  for (const key of storage.keys(UNOWNED)) storage.clear(key);
}

const PAUSE_MS = 300;
type Change = (text: string) => string;

/** The fields that are shown at this moment, by what they keep. */
const fields = new Map<string, Set<(change: Change) => void>>();

/** Changes what is kept under a key, wherever it stands: in a field, also one shown anew meanwhile, or kept alone. */
export function settle(key: string, change: Change): void {
  const shown = fields.get(key);
  if (shown && shown.size > 0) for (const apply of shown) apply(change);
  else drafts.write(key, change(drafts.read(key) ?? ''));
}

/** What is left of a text once some words of it were sent: only what was sent is gone. */
export function withoutSent(text: string, sent: string): string {
  if (text === sent) return '';
  return text.startsWith(sent) ? text.slice(sent.length).trimStart() : text;
}

/**
 * A text that saves itself under its key a moment after each change, and at once when the page is left. Under another
 * key it is another text.
 */
export function useDraft(key: string, initial = '') {
  const owner = useOwner();
  const [held, hold] = useState(() => ({ owner, key, text: drafts.read(key) ?? initial, written: false }));
  let { text } = held;
  if (held.key !== key || held.owner !== owner) {
    // Words that were written before it was known by whom stay where they are.
    const here = held.key === key && held.owner === undefined && held.written;
    text = here ? held.text : (drafts.read(key) ?? initial);
    hold({ owner, key, text, written: here });
  }
  const now = useRef(text);
  const pending = useRef<string | null>(null);
  useLayoutEffect(() => {
    now.current = text;
  });

  const flush = useCallback(() => {
    if (pending.current !== null) drafts.write(key, pending.current);
    pending.current = null;
  }, [key]);

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
    (next: string) => {
      now.current = next;
      hold({ owner, key, text: next, written: true });
    },
    [owner, key],
  );

  const change = useCallback(
    (next: string) => {
      pending.current = next;
      show(next);
    },
    [show],
  );

  useEffect(() => {
    const apply = (how: Change) => {
      pending.current = null;
      const next = how(now.current);
      drafts.write(key, next);
      show(next);
    };
    return shownAt(key, apply);
  }, [key, show]);

  const latest = useCallback(() => now.current, []);
  const clear = useCallback(() => settle(key, () => ''), [key]);

  return { text, latest, change, clear };
}

function shownAt(key: string, apply: (change: Change) => void): () => void {
  const here = fields.get(key) ?? new Set();
  fields.set(key, here.add(apply));
  return () => {
    here.delete(apply);
    if (here.size === 0) fields.delete(key);
  };
}

/** What another tab of the same person last wrote under the key, while it differs from what stands here. */
export function useElsewhere(key: string, here: string) {
  const owner = useOwner();
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const heard = (event: StorageEvent) => {
      if (owner && event.key === placeOf(owner, key) && event.newValue !== null) setText(event.newValue);
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }, [owner, key]);
  return {
    text: text === here ? null : text,
    offer: setText,
    dismiss: useCallback(() => setText(null), []),
  };
}
