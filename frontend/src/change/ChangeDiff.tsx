import type { Expectation, LadderRung, ProposedChange, WordEdit } from '../lib/api';
import { t } from '../lib/i18n';
import { levelName } from '../profile/ladder/ladder';
import { useLadder } from '../profile/ladder/useLadder';
import { WordDiff } from '../text/WordDiff';
import styles from './change.module.css';
import { barOf } from './fields';
import prose from './prose.module.css';
import { sideOf } from './reading';

export type DiffView = 'inline' | 'sides';

/** One change as a word diff, in one column or in two, with its bar and a sentence that sums it up. */
export function ChangeDiff({ change, view }: { change: ProposedChange; view: DiffView }) {
  const { words, act } = change;
  return (
    <div className={styles.diff}>
      {change.wordsLeftOut && <Unmarked change={change} />}
      {words.length === 0 && !change.wordsLeftOut && (
        <ValueChange before={change.textBefore} after={change.textAfter} />
      )}
      {words.length > 0 && view === 'sides' && act === 'EDITED' && (
        <Sides words={words} before={t('diff.before')} after={t('diff.after')} />
      )}
      {words.length > 0 && (view === 'inline' || act !== 'EDITED') && <WordDiff edits={words} />}
      <BarChange before={change.before} after={change.after} />
      <Gone ladder={change.ladder} />
      <p className={styles.sum}>{change.sentence}</p>
    </div>
  );
}

/** Both texts as they are, where the answer had no room for what differs. */
function Unmarked({ change }: { change: ProposedChange }) {
  const { before, after, textBefore, textAfter } = change;
  return (
    <>
      <p className={styles.sum}>{t('diff.leftOut')}</p>
      <div className={styles.sides}>
        <Text name={t('diff.before')} text={before?.description ?? textBefore} />
        <Text name={t('diff.after')} text={after?.description ?? textAfter} />
      </div>
    </>
  );
}

function Text({ name, text }: { name: string; text: string | null }) {
  return (
    <div>
      <p className={styles.sideName}>{name}</p>
      <p className={text ? prose.text : styles.sum} dir="auto">
        {text || t('diff.nothing')}
      </p>
    </div>
  );
}

interface SidesProps {
  words: WordEdit[];
  /** What either side is called. */
  before: string;
  after: string;
}

/** Two texts beside each other, each with what the other has not. */
export function Sides({ words, before, after }: SidesProps) {
  return (
    <div className={styles.sides}>
      <Side name={before} words={sideOf(words, 'before')} />
      <Side name={after} words={sideOf(words, 'after')} />
    </div>
  );
}

function Side({ name, words }: { name: string; words: WordEdit[] }) {
  return (
    <div>
      <p className={styles.sideName}>{name}</p>
      {words.length > 0 ? <WordDiff edits={words} /> : <p className={styles.sum}>{t('diff.nothing')}</p>}
    </div>
  );
}

/** A value that is not written in words: an address, a group. */
function ValueChange({ before, after }: { before: string | null; after: string | null }) {
  if (before === after || (before === null && after === null)) return null;
  return (
    <p className={styles.bar} dir="auto">
      {before && <del>{before}</del>} {after && <ins>{after}</ins>}
    </p>
  );
}

/** The expectations that would go with their role: no text goes unseen. */
function Gone({ ladder }: { ladder: LadderRung[] }) {
  if (ladder.length === 0) return null;
  return (
    <section aria-label={t('ladder.gone')}>
      <p className={styles.sideName}>{t('ladder.gone')}</p>
      <Rungs ladder={ladder} />
    </section>
  );
}

export function Rungs({ ladder: rungs }: { ladder: LadderRung[] }) {
  const ladder = useLadder();
  return (
    <ul className={styles.rungs}>
      {rungs.map((rung) => {
        const bar = barOf(ladder, rung);
        return (
          <li key={rung.level} dir="auto">
            <strong>{levelName(ladder, rung.level)}</strong> {rung.description}{' '}
            {bar && <span className={styles.rungBar}>({bar})</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** How the bar moves: its requirement and its proficiency. */
export function BarChange({ before, after }: { before: Expectation | null; after: Expectation | null }) {
  const ladder = useLadder();
  const [was, would] = [barOf(ladder, before), barOf(ladder, after)];
  if (was === would) return would ? <p className={styles.bar}>{would}</p> : null;
  return (
    <p className={styles.bar}>
      {was && <del>{was}</del>} {would && <ins>{would}</ins>}
    </p>
  );
}
