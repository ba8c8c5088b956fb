import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Diff } from './edits';
import { wordsOf } from './wordsOf';

const PAUSE_MS = 400;

/**
 * The word diff of what is being written against what was, told by the server at each pause of typing. Null until it
 * is known, and where the server cannot be asked.
 */
export function useWordDiff(before: string, after: string): Diff | null {
  const written = useMemo(() => ({ before, after }), [before, after]);
  const [settled] = useDebouncedValue(written, PAUSE_MS);
  const told = useQuery({
    queryKey: ['words', settled.before, settled.after],
    queryFn: () => wordsOf(settled),
    enabled: settled.before !== settled.after,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    // A step behind the typing, never those of another text.
    placeholderData: (words, query) => (query?.queryKey[1] === settled.before ? words : undefined),
  });
  if (before === after) return unchanged(after);
  return settled.before === before ? (told.data ?? null) : null;
}

const unchanged = (text: string): Diff => ({
  words: text === '' ? [] : [{ op: 'EQUAL', text }],
  statements: [],
  summary: '',
});
