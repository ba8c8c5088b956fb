import type { Expectation, LadderRung, ProposedChange, WordEdit } from '../../lib/api';
import { t } from '../../lib/i18n';
import { WordDiff } from '../../text/WordDiff';
import styles from './proposal.module.css';
import { sideOf } from './reading';

export type DiffView = 'inline' | 'sides';

/** One change as a word diff, in one column or in two, with its bar and a sentence that sums it up. */
export function ChangeDiff({ change, view }: { change: ProposedChange; view: DiffView }) {
  const { words, act } = change;
  return (
    <div className={styles.diff}>
      {words.length > 0 &&
        (view === 'sides' && act === 'EDITED' ? <Sides words={words} /> : <WordDiff edits={words} />)}
      <BarChange before={change.before} after={change.after} />
      <p className={styles.sum}>{change.sentence}</p>
      {change.ladder.length > 0 && <Ladder rungs={change.ladder} />}
    </div>
  );
}

/** What goes with a role that is to be removed. */
function Ladder({ rungs }: { rungs: LadderRung[] }) {
  return (
    <ul>
      {rungs.map(({ level, description }) => (
        <li key={level}>
          {t(`level.${level}`)}: <del dir="auto">{description}</del>
        </li>
      ))}
    </ul>
  );
}

function Sides({ words }: { words: WordEdit[] }) {
  return (
    <div className={styles.sides}>
      <div>
        <p className={styles.sideName}>{t('diff.before')}</p>
        <WordDiff edits={sideOf(words, 'before')} />
      </div>
      <div>
        <p className={styles.sideName}>{t('diff.after')}</p>
        <WordDiff edits={sideOf(words, 'after')} />
      </div>
    </div>
  );
}

/** How the bar moves: its requirement and its proficiency. */
export function BarChange({ before, after }: { before: Expectation | null; after: Expectation | null }) {
  const [was, would] = [barOf(before), barOf(after)];
  if (was === would) return would ? <p className={styles.bar}>{would}</p> : null;
  return (
    <p className={styles.bar}>
      {was && <del>{was}</del>} {would && <ins>{would}</ins>}
    </p>
  );
}

/** "Mandatory, Advanced". */
export function barOf(expectation: Expectation | null): string {
  if (!expectation) return '';
  const { requirement, proficiency } = expectation;
  const required = t(`requirement.${requirement}`);
  return proficiency ? `${required}, ${t(`proficiency.${proficiency}`)}` : required;
}
