import { useDeferredValue, useEffect, useState } from 'react';
import { type WordEdit, wordDiff } from './edits';

/** The word diff of what is being written against what was, a step behind the typing. Null until it is known. */
export function useWordDiff(before: string, after: string): WordEdit[] | null {
  const settled = useDeferredValue(after);
  const [edits, setEdits] = useState<WordEdit[] | null>(null);
  useEffect(() => {
    let current = true;
    void wordDiff(before, settled).then((found) => {
      if (current) setEdits(found);
    });
    return () => {
      current = false;
    };
  }, [before, settled]);
  return edits;
}
