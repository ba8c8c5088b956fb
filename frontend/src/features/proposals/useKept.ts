import { useCallback, useMemo } from 'react';
import { useDraft } from '../../lib/drafts';

/** What is being filled in, kept in the browser under its key. What is missing in it is as it is when nothing was. */
export function useKept<T extends object>(key: string, empty: T) {
  const { text, change, clear } = useDraft(key);
  const kept = useMemo(() => read(text, empty), [text, empty]);
  const keep = useCallback((next: T) => change(JSON.stringify(next)), [change]);
  return { kept, keep, clear };
}

function read<T extends object>(text: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return empty;
  }
}
