import { useCallback, useMemo, useState } from 'react';
import { drafts, useDraft, useElsewhere } from '../../lib/drafts';
import { readSuggestion, type Suggestion } from './suggestion';

/** A suggestion that is kept in the browser under its key while it is written. */
export function useSuggestion(key: string, initial: Suggestion) {
  useState(() => dropStale(key, initial.version));
  const { text, change, clear } = useDraft(key, JSON.stringify(initial));
  // Stays the same object while it says the same: what was refused is not sent again by itself.
  const written = useMemo(() => readSuggestion(text), [text]);
  const suggestion = written ?? initial;

  const write = useCallback((next: Suggestion) => change(JSON.stringify(next)), [change]);
  const edit = useCallback(
    (part: Partial<Suggestion>) => write({ ...suggestion, ...part, saved: false }),
    [suggestion, write],
  );
  const elsewhere = useElsewhere(key, text);
  return {
    suggestion,
    edit,
    write,
    forget: clear,
    /** What another tab made of the same suggestion, until the author decides; null where they agree. */
    elsewhere: elsewhere.text === null ? null : readSuggestion(elsewhere.text),
    takeElsewhere: () => {
      if (elsewhere.text !== null) change(elsewhere.text);
      elsewhere.dismiss();
    },
    keepHere: () => {
      write({ ...suggestion });
      elsewhere.dismiss();
    },
  };
}

export type KeptSuggestion = ReturnType<typeof useSuggestion>;

/** A mirror of an older state that the server has anyway is not kept over the newer one. */
function dropStale(key: string, version: number | null) {
  const kept = readSuggestion(drafts.read(key) ?? '');
  if (kept?.saved && kept.version !== version) drafts.clear(key);
}

/** Where a suggestion is kept: by what it began with, and by its number once it has one. */
export const suggestionKey = (began: string, number: number | null): string =>
  number === null ? `suggest.${began}` : `suggest.${number}`;
