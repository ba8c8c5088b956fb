import './messages';
import { memo, type ReactNode, type Ref, useEffect, useState } from 'react';
import type { ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import { actName } from '../profile/ChangeView';
import { LevelMark } from '../profile/ladder/LevelMark';
import { useLadder } from '../profile/ladder/useLadder';
import { ManyRoles } from '../profile/roles/ManyRoles';
import { namesOf, sharedChanges } from '../profile/roles/sharing';
import { focusOn } from '../ui/focus';
import { useListKeys } from '../ui/useListKeys';
import { ChangeDiff, type DiffView } from './ChangeDiff';
import { ClassBadge } from './ClassBadge';
import styles from './change.module.css';
import { FoldedChanges } from './FoldedChanges';
import { MergeNote } from './MergeNote';
import { type ChangeMark, MANY_CHANGES, positionsOf } from './parts';
import prose from './prose.module.css';
import { changePlace } from './reading';
import { changeAnchor, type Sought } from './useSoughtChange';

/** Its heading, by which a page finds it. */
export const CHANGES_ID = 'changes';

interface Props {
  changes: ProposedChange[];
  /** Whether the proposal has ended. */
  settled?: boolean;
  /**
   * What belongs under a change: what was found and offered there, and a remark being written. With it come those that do
   * the same to the same text for other roles.
   */
  under?: (change: ProposedChange, also: ProposedChange[]) => ReactNode;
  /** What many changes may be narrowed by, besides how they stand to what is published. */
  marks?: ChangeMark[];
  /** The change that the reader wants to see. */
  sought?: Sought | null;
}

/**
 * What the proposal changes, a place at a time, as a part of the page by itself; j and k step through it. One text that
 * several roles share stands there once.
 */
export function ChangeList({ sought = null, ...props }: Props) {
  const [view, setView] = useState<DiffView>('inline');
  const { list } = useListKeys<HTMLDivElement>();
  useEffect(() => {
    const place = sought && document.getElementById(changeAnchor(sought.position));
    const name = place?.closest('li')?.querySelector<HTMLElement>('[data-card]');
    place?.scrollIntoView?.({ block: 'start' });
    if (name) focusOn(name);
  }, [sought]);
  return (
    <section aria-labelledby={CHANGES_ID}>
      <div className={styles.sectionHead}>
        <h2 id={CHANGES_ID}>{changesSentence(props.changes)}</h2>
        <Views view={view} onView={setView} />
      </div>
      <Changes {...props} sought={sought} view={view} anchored ref={list} />
    </section>
  );
}

interface ChangesProps extends Props {
  view?: DiffView;
  /** Whether addresses lead to them. */
  anchored?: boolean;
  ref?: Ref<HTMLDivElement>;
}

/** The changes alone, within something else. Many texts are folded, by the role that they are for. */
export function Changes(props: ChangesProps) {
  const { changes, settled = false, marks = [], sought = null, ref } = props;
  const several = new Set(changes.map((each) => each.skill.id)).size > 1;
  return (
    <div ref={ref}>
      {shared(changes).length <= MANY_CHANGES ? (
        <List {...props} skill={several} name="h3" />
      ) : (
        <FoldedChanges
          changes={changes}
          marks={[...(settled ? [] : standing(changes)), ...marks]}
          sought={sought}
        >
          {(these) => <List {...props} changes={these} skill={false} name="h4" />}
        </FoldedChanges>
      )}
    </div>
  );
}

/** How they stand to what is published by now. */
const standing = (changes: ProposedChange[]): ChangeMark[] => [
  {
    name: t('changes.collide'),
    tone: 'bad',
    at: positionsOf(changes, ({ state }) => state === 'CONFLICTED'),
  },
  {
    name: t('changes.outdated'),
    tone: 'wait',
    at: positionsOf(changes, ({ state }) => state === 'OUTDATED'),
  },
];

interface ListProps extends ChangesProps {
  /** Whether each says which skill it is of. */
  skill: boolean;
  name: 'h3' | 'h4';
}

function List({
  changes,
  settled = false,
  under,
  view = 'inline',
  anchored = false,
  skill,
  name,
}: ListProps) {
  return (
    <ol className={styles.changes}>
      {shared(changes).map(([change, ...also]) => (
        <li
          key={change.position}
          className={styles.change}
          id={anchored ? changeAnchor(change.position) : undefined}
        >
          <ChangeHead change={change} also={also} skill={skill} as={name} anchored={anchored} />
          <Diff change={change} also={also} view={view} />
          {!settled && <MergeNote change={change} />}
          {under?.(change, also)}
        </li>
      ))}
    </ol>
  );
}

/** What is written under one change draws the others anew: not their diffs. */
const Diff = memo(ChangeDiff);

interface HeadProps {
  change: ProposedChange;
  /** Those of other roles that do the same to the same text. */
  also: ProposedChange[];
  /** Whether it says which skill it is of. */
  skill: boolean;
  as: 'h3' | 'h4';
  /** Whether addresses lead to each of them. */
  anchored: boolean;
}

function ChangeHead({ change, also, skill, as: Name, anchored }: HeadProps) {
  const { role, level } = change;
  const ladder = useLadder();
  const roles = rolesOf([change, ...also]);
  const name = (
    <Name className={styles.changeName} data-card tabIndex={-1}>
      {skill && <span className={prose.quiet}>{change.skill.name}</span>}
      {role && level ? (
        <>
          {namesOf(roles)} <LevelMark level={level} />
        </>
      ) : (
        changePlace(ladder, change)
      )}
      <span className={prose.quiet}>{actName(change)}</span>
      <ClassBadge changeClass={change.changeClass} />
    </Name>
  );
  if (also.length === 0) return name;
  return (
    <div>
      {anchored && also.map(({ position }) => <span key={position} id={changeAnchor(position)} />)}
      {name}
      <ManyRoles roles={roles} />
    </div>
  );
}

/** "3 changes"; "8 changes in one text" where one text stands for several roles. */
function changesSentence(all: ProposedChange[]): string {
  const changes = t('proposal.changes', { count: all.length });
  const texts = shared(all).length;
  return texts < all.length ? t('proposal.changes.texts', { changes, count: texts }) : changes;
}

const rolesOf = (changes: ProposedChange[]) => changes.flatMap(({ role }) => role ?? []);

/** The changes, those together that do the same to the same text. */
const shared = (changes: ProposedChange[]) => sharedChanges(changes, standingOf);

/** What must be the same besides for changes to be shown as one: how they stand to what is published. */
const standingOf = ({ state, published, conflicts, changeClass }: ProposedChange) => [
  state,
  state === 'CLEAN' ? null : published,
  conflicts,
  changeClass,
];

const VIEWS: DiffView[] = ['inline', 'sides', 'read'];

function Views({ view, onView }: { view: DiffView; onView: (view: DiffView) => void }) {
  return (
    <fieldset className={styles.views} aria-label={t('diff.view')}>
      {VIEWS.map((each) => (
        <button
          type="button"
          key={each}
          data-view={each}
          aria-pressed={view === each}
          onClick={() => onView(each)}
        >
          {t(`diff.view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
