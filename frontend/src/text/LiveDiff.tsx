import styles from './text.module.css';
import { useWordDiff } from './useWordDiff';
import { WordDiff } from './WordDiff';

/** What a text changes in another while it is written: the text alone, unmarked, until the server has told it. */
export function LiveDiff({ before, after }: { before: string; after: string }) {
  const edits = useWordDiff(before, after);
  if (edits) return <WordDiff edits={edits} />;
  return (
    <div className={styles.diff} dir="auto">
      {after}
    </div>
  );
}
