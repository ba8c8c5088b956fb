import { useCallback, useMemo } from 'react';
import { settle, useDraft } from './drafts';

/** What is being filled in, kept in the browser under its key. What is missing in it is as it is when nothing was. */
export function useKept<T extends object>(key: string, empty: T) {
  const { text, latest, change, gone } = useDraft(key);
  const kept = useMemo(() => read(text, empty), [text, empty]);
  const keep = useCallback(
    (part: Partial<T>) => change(JSON.stringify({ ...read(latest(), empty), ...part })),
    [change, latest, empty],
  );
  /** What was kept is sent: `left` says what stays of what stands here by now; null where nothing does. */
  const sent = useCallback(
    (left: (now: T) => T | null) =>
      settle(key, (now) => {
        const rest = left(read(now, empty));
        return rest === null ? '' : JSON.stringify(rest);
      }),
    [key, empty],
  );
  return { kept, keep, sent, inTabs: { draft: key, here: text, gone } };
}

function read<T extends object>(text: string, empty: T): T {
  try {
    return { ...empty, ...(JSON.parse(text) as Partial<T>) };
  } catch {
    return empty;
  }
}
