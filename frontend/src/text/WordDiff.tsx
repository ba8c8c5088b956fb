import { t } from '../lib/i18n';
import { countWords, type WordEdit } from './edits';
import styles from './text.module.css';

/** The sentence that says what a diff shows, for those who do not see its colours. */
export function diffSummary(edits: WordEdit[]): string {
  const { added, removed } = countWords(edits);
  const plus = t('diff.added', { count: added });
  const minus = t('diff.removed', { count: removed });
  if (added > 0 && removed > 0) return t('diff.both', { added: plus, removed: minus });
  if (added > 0) return `${plus}.`;
  return removed > 0 ? `${minus}.` : t('diff.same');
}

/** A text with its insertions and deletions marked by element, sign and colour, after a sentence that sums them up. */
export function WordDiff({ edits }: { edits: WordEdit[] }) {
  return (
    <div className={styles.diff} dir="auto">
      <span className="visually-hidden">{diffSummary(edits)} </span>
      {edits.map((edit, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: runs have no identity but their place
        <Run key={at} {...edit} />
      ))}
    </div>
  );
}

function Run({ op, text }: WordEdit) {
  if (op === 'INSERT') return <ins className={styles.inserted}>{text}</ins>;
  if (op === 'DELETE') return <del className={styles.deleted}>{text}</del>;
  return <span>{text}</span>;
}
