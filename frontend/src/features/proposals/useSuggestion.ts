import { useCallback, useMemo, useState } from 'react';
import { drafts, useDraft } from '../../lib/drafts';
import { readSuggestion, type Suggestion } from './suggestion';

/** A suggestion that is kept in the browser under its key while it is written. */
export function useSuggestion(key: string, initial: Suggestion) {
  useState(() => dropStale(key, initial.version));
  const { text, change, clear } = useDraft(key, JSON.stringify(initial));
  const suggestion = useMemo(() => readSuggestion(text) ?? initial, [text, initial]);

  const write = useCallback((next: Suggestion) => change(JSON.stringify(next)), [change]);
  const edit = useCallback(
    (part: Partial<Suggestion>) => write({ ...suggestion, ...part, saved: false }),
    [suggestion, write],
  );
  return { suggestion, edit, write, forget: clear };
}

/** A mirror of an older state that the server has anyway is not kept over the newer one. */
function dropStale(key: string, version: number | null) {
  const kept = readSuggestion(drafts.read(key) ?? '');
  if (kept?.saved && kept.version !== version) drafts.clear(key);
}

/** Where a suggestion is kept: for a skill, and for a draft or an open proposal of its own. */
export const suggestionKey = (slug: string, number: number | null): string =>
  number === null ? `suggest.${slug}` : `suggest.${slug}.${number}`;
