import { type ReactNode, useState } from 'react';
import type { ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import { actName } from '../profile/ChangeView';
import { LevelMark } from '../profile/ladder/LevelMark';
import { useLadder } from '../profile/ladder/useLadder';
import { ChangeDiff, type DiffView } from './ChangeDiff';
import { ClassBadge } from './ClassBadge';
import styles from './change.module.css';
import { MergeNote } from './MergeNote';
import prose from './prose.module.css';
import { changePlace } from './reading';

interface Props {
  changes: ProposedChange[];
  /** Whether the proposal has ended. */
  settled?: boolean;
  /** What belongs under a change: what was found and offered there, and a remark being written. */
  under?: (change: ProposedChange) => ReactNode;
  /** Whether it is a part of the page by itself; within another it needs no heading of its own. */
  heading?: boolean;
}

/** What the proposal changes, a place at a time. */
export function ChangeList({ changes, settled = false, under, heading = true }: Props) {
  const [view, setView] = useState<DiffView>('inline');
  const several = new Set(changes.map((each) => each.skill.id)).size > 1;
  return (
    <section aria-labelledby={heading ? 'changes' : undefined}>
      {heading && (
        <div className={styles.sectionHead}>
          <h2 id="changes">{t('proposal.changes', { count: changes.length })}</h2>
          <Views view={view} onView={setView} />
        </div>
      )}
      <ol className={styles.changes}>
        {changes.map((change) => (
          <li
            key={change.position}
            className={styles.change}
            id={heading ? `change-${change.position}` : undefined}
          >
            <ChangeHead change={change} skill={several} />
            <ChangeDiff change={change} view={view} />
            {!settled && <MergeNote change={change} />}
            {under?.(change)}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ChangeHead({ change, skill }: { change: ProposedChange; skill: boolean }) {
  const { role, level } = change;
  const ladder = useLadder();
  return (
    <h3 className={styles.changeName}>
      {skill && <span className={prose.quiet}>{change.skill.name}</span>}
      {role && level ? (
        <>
          {role.name} <LevelMark level={level} />
        </>
      ) : (
        changePlace(ladder, change)
      )}
      <span className={prose.quiet}>{actName(change)}</span>
      <ClassBadge changeClass={change.changeClass} />
    </h3>
  );
}

const VIEWS: DiffView[] = ['inline', 'sides'];

function Views({ view, onView }: { view: DiffView; onView: (view: DiffView) => void }) {
  return (
    <fieldset className={styles.views} aria-label={t('diff.view')}>
      {VIEWS.map((each) => (
        <button type="button" key={each} aria-pressed={view === each} onClick={() => onView(each)}>
          {t(`diff.view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
