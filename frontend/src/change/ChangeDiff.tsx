import './messages';
import { Fragment } from 'react';
import { alike } from '../lib/alike';
import type { Expectation, LadderRung, ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import { levelName } from '../profile/ladder/ladder';
import { useLadder } from '../profile/ladder/useLadder';
import { namesOf, sentenceOfAll } from '../profile/roles/sharing';
import { Description } from '../text/description/Description';
import { type StatementPart, sideOf, type WordEdit } from '../text/edits';
import { WordDiff } from '../text/WordDiff';
import styles from './change.module.css';
import { barOf, barParts } from './fields';
import prose from './prose.module.css';

export type DiffView = 'inline' | 'sides' | 'read';

interface Props {
  change: ProposedChange;
  /** Those of other roles that do the same to the same text. */
  also?: ProposedChange[];
  view: DiffView;
}

/** One change as a word diff, in one column or in two, or as it would be read, with its bar and a sentence that sums it up. */
export function ChangeDiff({ change, also = [], view }: Props) {
  if (view === 'read' && change.after) {
    return <AsRead change={change} also={also} text={change.after.description} />;
  }
  const { words, statements, act } = change;
  // Where the text stays as it is, what differs comes before it.
  const onlyBar = words.length > 0 && words.every(({ op }) => op === 'EQUAL');
  const bars = <BarChanges changes={[change, ...also]} />;
  return (
    <div className={styles.diff}>
      {onlyBar && bars}
      {change.wordsLeftOut && <Unmarked change={change} />}
      {words.length === 0 && !change.wordsLeftOut && (
        <ValueChange before={change.textBefore} after={change.textAfter} />
      )}
      {words.length > 0 && view === 'sides' && act === 'EDITED' && (
        <Sides words={words} statements={statements} before={t('diff.before')} after={t('diff.after')} />
      )}
      {words.length > 0 && (view !== 'sides' || act !== 'EDITED') && (
        <WordDiff edits={words} statements={statements} />
      )}
      {!onlyBar && bars}
      <Gone ladder={change.ladder} />
      <Summary changes={[change, ...also]} />
    </div>
  );
}

/** What would stand there, without what it replaces. */
function AsRead({ change, also = [], text }: Omit<Props, 'view'> & { text: string | null }) {
  return (
    <div className={styles.diff}>
      {text && <Description text={text} />}
      <BarChanges changes={[change, ...also]} />
      <Summary changes={[change, ...also]} />
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
        <Text name={t('diff.before')} description={before?.description} text={textBefore} />
        <Text name={t('diff.after')} description={after?.description} text={textAfter} />
      </div>
    </>
  );
}

interface TextProps {
  name: string;
  description: string | null | undefined;
  text: string | null;
}

function Text({ name, description, text }: TextProps) {
  return (
    <div>
      <p className={styles.sideName}>{name}</p>
      {description ? (
        <Description text={description} />
      ) : (
        <p className={text ? prose.text : styles.sum} dir="auto">
          {text || t('diff.nothing')}
        </p>
      )}
    </div>
  );
}

interface SidesProps {
  words: WordEdit[];
  statements: StatementPart[];
  /** What either side is called. */
  before: string;
  after: string;
}

/** Two texts beside each other, each with what the other has not. */
export function Sides({ words, statements, before, after }: SidesProps) {
  return (
    <div className={styles.sides}>
      <Side name={before} {...sideOf(words, statements, 'before')} />
      <Side name={after} {...sideOf(words, statements, 'after')} />
    </div>
  );
}

function Side({ name, words, statements }: Omit<SidesProps, 'before' | 'after'> & { name: string }) {
  return (
    <div>
      <p className={styles.sideName}>{name}</p>
      {words.length > 0 ? (
        <WordDiff edits={words} statements={statements} />
      ) : (
        <p className={styles.sum}>{t('diff.nothing')}</p>
      )}
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
          <li key={rung.level}>
            <strong dir="auto">{levelName(ladder, rung.level)}</strong>{' '}
            {bar && <span className={styles.rungBar}>({bar})</span>}
            {rung.description && <Description text={rung.description} />}
          </li>
        );
      })}
    </ul>
  );
}

function Summary({ changes }: { changes: ProposedChange[] }) {
  const [change] = changes;
  const ladder = useLadder();
  if (!change) return null;
  const roles = changes.flatMap(({ role }) => role ?? []);
  return <p className={styles.sum}>{sentenceOfAll(ladder, change, roles)}</p>;
}

/** How the bar moves, or where it stands; by roles where these have bars of their own. */
function BarChanges({ changes }: { changes: ProposedChange[] }) {
  const ladder = useLadder();
  const bars = alike(changes, ({ before, after }) => `${barOf(ladder, before)}/${barOf(ladder, after)}`);
  return bars.map(([change, ...also]) => {
    if (!change) return null;
    const roles = [change, ...also].flatMap(({ role }) => role ?? []);
    return (
      <div key={change.position}>
        {bars.length > 1 && <p className={styles.sideName}>{namesOf(roles)}</p>}
        <BarChange before={change.before} after={change.after} />
      </div>
    );
  });
}

/** How the bar moves: its requirement and its proficiency, of which the one that stays is not struck out. */
export function BarChange({ before, after }: { before: Expectation | null; after: Expectation | null }) {
  const ladder = useLadder();
  const [was, would] = [barParts(ladder, before), barParts(ladder, after)];
  const moves = would.map((now, at) => [was[at] ?? '', now] as const).filter((move) => move.some(Boolean));
  if (moves.length === 0) return null;
  return (
    <p className={styles.bar}>
      {moves.map(([old, now], at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part of the bar has nothing but its place
        <Fragment key={at}>
          {at > 0 && ', '}
          {old === now ? now : <Moved from={old} to={now} />}
        </Fragment>
      ))}
    </p>
  );
}

function Moved({ from, to }: { from: string; to: string }) {
  return (
    <>
      {from && <del>{from}</del>}
      {from && to && ' '}
      {to && <ins>{to}</ins>}
    </>
  );
}
