import styles from './text.module.css';
import { useWordDiff } from './useWordDiff';
import { WordDiff } from './WordDiff';

/** What a text changes in another while it is written: the text alone, unmarked, until the server has told it. */
export function LiveDiff({ before, after }: { before: string; after: string }) {
  const diff = useWordDiff(before, after);
  if (!diff)
    return (
      <div className={styles.diff} dir="auto">
        {after}
      </div>
    );
  return (
    <>
      <WordDiff edits={diff.words} statements={diff.statements} />
      {diff.summary && <small className={styles.sum}>{diff.summary}</small>}
    </>
  );
}
