import './messages';
import { t } from '../lib/i18n';
import { type StatementPart, statementsIn, type WordEdit } from './edits';
import styles from './text.module.css';
import { writtenIn } from './writtenIn';

interface Props {
  edits: WordEdit[];
  /** What becomes of each statement; without it the words stand for themselves. */
  statements?: StatementPart[];
}

/**
 * A text with its insertions and deletions marked by element, sign and colour. Statements that came, went or stand
 * elsewhere say so; whoever shows it says the sum in a sentence beside it, for eyes and ears alike.
 */
export function WordDiff({ edits, statements = [] }: Props) {
  const parts = statementsIn(edits, statements);
  return (
    <div className={styles.diff} lang={writtenIn()} dir="auto">
      {parts.map(({ op, words }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: statements have no identity but their place
        <Statement key={at} op={parts.length > 1 ? op : 'EDITED'} words={words} />
      ))}
    </div>
  );
}

const TOLD = ['ADDED', 'REMOVED', 'MOVED_AWAY', 'MOVED_HERE'] as const;

function Statement({ op, words }: { op: StatementPart['op']; words: WordEdit[] }) {
  const told = TOLD.find((each) => each === op);
  const [first, ...rest] = words;
  if (!told || !first) return words.map(asRun);
  const lead = /^\s*/.exec(first.text)?.[0] ?? '';
  return (
    <span data-statement={op} className={styles.statement}>
      {lead}
      <span className={styles.told}>{t(`statement.${told}`)}</span>{' '}
      {[{ ...first, text: first.text.slice(lead.length) }, ...rest].map(asRun)}
    </span>
  );
}

const SIGNS = {
  INSERT: { As: 'ins', sign: '+', marked: styles.inserted },
  DELETE: { As: 'del', sign: '−', marked: styles.deleted },
} as const;

/** The sign stands before what it marks; blanks around it are no part of that. */
const asRun = ({ op, text }: WordEdit, at: number) => {
  const words = text.trim();
  if (op === 'EQUAL' || words === '') return <span key={at}>{text}</span>;
  const { As, sign, marked } = SIGNS[op];
  const from = text.indexOf(words);
  return (
    <span key={at}>
      {text.slice(0, from)}
      <span className={styles.sign} data-sign={sign} aria-hidden />
      <As className={marked}>{words}</As>
      {text.slice(from + words.length)}
    </span>
  );
};
