import { useCallback, useEffect, useRef, useState } from 'react';
import { storage } from './storage';

const PREFIX = 'rungs.draft.';

/** Unsent words, kept in the browser until they are sent. */
export const drafts = {
  read: (key: string): string | null => storage.read(PREFIX + key),
  write(key: string, text: string): boolean {
    if (text === '') {
      storage.clear(PREFIX + key);
      return true;
    }
    return storage.write(PREFIX + key, text);
  },
  clear: (key: string): void => storage.clear(PREFIX + key),
};

const PAUSE_MS = 300;

/** A text that saves itself under its key a moment after each change, and at once when the page is left. */
export function useDraft(key: string, initial = '') {
  const [text, setText] = useState(() => drafts.read(key) ?? initial);
  const pending = useRef<string | null>(null);

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

  const change = useCallback((next: string) => {
    pending.current = next;
    setText(next);
  }, []);

  const clear = useCallback(() => {
    pending.current = null;
    drafts.clear(key);
    setText('');
  }, [key]);

  return { text, change, clear };
}

/** What another tab last wrote under the key, while it differs from what stands here. */
export function useElsewhere(key: string, here: string) {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => {
    const heard = (event: StorageEvent) => {
      if (event.key === PREFIX + key && event.newValue !== null) setText(event.newValue);
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  }, [key]);
  return { text: text === here ? null : text, dismiss: useCallback(() => setText(null), []) };
}
