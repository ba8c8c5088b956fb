import '../messages';
import { useState } from 'react';
import { t } from '../../../lib/i18n';
import type { LevelStep } from '../../../profile/ladder/ladder';
import { Meaning } from '../../../profile/ladder/Meaning';
import { IconChevronDown, IconChevronRight } from '../../../ui/icons';
import { LevelChip } from '../../../ui/LevelChip';
import { type CellPlace, cellAt } from '../suggestion/place';
import { hasMoved, type SubjectRole } from '../suggestion/subject';
import { sharersOf, togetherAt, type WrittenTogether } from '../suggestion/together';
import { CellEditor } from './CellEditor';
import styles from './cells.module.css';
import { ReadText } from './ReadText';
import { SilentRoles } from './SilentRoles';
import type { Editing } from './useEditing';

interface Props {
  step: LevelStep;
  editing: Editing;
  /** Whether there is so much to write at that only what is opened is drawn. */
  long: boolean;
  /** The role that is shown alone; null where all are. */
  only: string | null;
  /** The role whose cell the reader came for; null where that is at another level. */
  wanted: string | null;
}

/** A level: its texts, each once, and the roles of which it says nothing. */
export function EditableRung(props: Props) {
  const { step, editing, long, only, wanted } = props;
  const [opened, setOpened] = useState(!long || only !== null || wanted !== null);
  const standing = editing.roles.filter((role) => role.act !== 'REMOVED');
  const cells = standing.map((role) => ({ role, place: cellAt(role.id, step.level) }));
  const filled = cells.filter(({ place }) => editing.valueAt(place) || editing.operationAt(place));
  const silent = cells.filter((each) => !filled.includes(each) && (!only || each.role.id === only));
  const open = opened || filled.some(({ place }) => asksFor(editing, place));
  const has = only ? filled.some(({ role }) => role.id === only) : filled.length > 0;
  if (!has && !silent.some(({ role }) => hasRung(role, step.level))) return null;
  const name = (
    <LevelChip rank={step.rank} of={editing.profile.levels.length}>
      {step.name}
    </LevelChip>
  );
  return (
    <section
      className={long ? styles.rungLong : styles.rung}
      aria-labelledby={`level-${step.rank}`}
      data-open={open || undefined}
    >
      <div className={styles.rungHead}>
        <h3 className={styles.rungName} id={`level-${step.rank}`}>
          {long ? (
            <button type="button" aria-expanded={open} onClick={() => setOpened(!open)}>
              {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
              {name}
            </button>
          ) : (
            name
          )}
        </h3>
        {long && <Sum cells={filled.map(({ place }) => place)} editing={editing} />}
        <Meaning of={step} />
      </div>
      {open && <Texts {...props} filled={filled} silent={silent} />}
    </section>
  );
}

const hasRung = ({ rungs }: SubjectRole, level: string): boolean =>
  !rungs || rungs.some((each) => each.level === level);

/** Whether something at a place waits for its author. */
const asksFor = (editing: Editing, place: CellPlace): boolean => {
  const operation = editing.operationAt(place);
  if (editing.missingAt(place) || editing.refusalAt(place)) return true;
  return operation !== undefined && hasMoved(operation, editing.subject);
};

/** "19 expectations · 2 edited". */
function Sum({ cells, editing }: { cells: CellPlace[]; editing: Editing }) {
  const edited = cells.filter((place) => editing.operationAt(place)).length;
  return (
    <p className={styles.sum}>
      {t('suggest.level.sum', { count: cells.length })}
      {edited > 0 && <span className={styles.mark}> · {t('suggest.level.edited', { count: edited })}</span>}
    </p>
  );
}

interface Cell {
  role: SubjectRole;
  place: CellPlace;
}

function Texts({
  step,
  editing,
  long,
  only,
  wanted,
  filled,
  silent,
}: Props & Record<'filled' | 'silent', Cell[]>) {
  /** The role whose text was opened last. */
  const [came, setCame] = useState<string | null>(null);
  const [written, setWritten] = useState<ReadonlySet<string>>(new Set());
  const [apart, setApart] = useState(() => apartAtFirst(filled, editing));
  const write = (roles: string[]) => {
    setWritten(new Set([...written, ...roles]));
    setCame(roles[0] ?? null);
  };
  const takeOut = (role: string) => {
    setApart(new Set([...apart, role]));
    write([role]);
  };
  const texts = togetherAt(filled, editing, apart).filter(
    ({ roles }) => !only || roles.some(({ id }) => id === only),
  );
  const places = filled.map(({ place }) => place);
  const isWritten = ({ roles, places: own }: WrittenTogether) =>
    !long ||
    only ||
    roles.some(({ id }) => id === wanted || written.has(id)) ||
    own.some((p) => asksFor(editing, p));
  return (
    <div className={styles.rungBody}>
      <ul className={styles.cells}>
        {texts.map((text) => {
          const [{ id }] = text.roles;
          if (!isWritten(text)) {
            return (
              <ReadText
                key={id}
                {...{ text, editing }}
                onWrite={() => write(text.roles.map((role) => role.id))}
                onTakeOut={takeOut}
              />
            );
          }
          const sharers = sharersOf(editing.subject, text.places[0], places);
          return (
            <CellEditor
              key={id}
              {...{ text, editing }}
              focused={focusOf(text, came, wanted)}
              onTakeOut={takeOut}
              sharers={sharers.length > text.places.length ? sharers : null}
              onSpread={() => {
                const roles = sharers.map(({ role }) => role);
                setApart(new Set([...apart].filter((role) => !roles.includes(role))));
                editing.atAll(sharers).writeAs(editing.valueAt(text.places[0]));
              }}
            />
          );
        })}
      </ul>
      <SilentRoles
        {...{ step, editing }}
        silent={silent.filter(({ role }) => hasRung(role, step.level))}
        onAdd={takeOut}
      />
    </div>
  );
}

/** Where the page goes for a text: whoever comes for it finds it in the middle, whoever opens it where it stands. */
function focusOf({ roles }: WrittenTogether, came: string | null, wanted: string | null) {
  if (came !== null) return roles.some(({ id }) => id === came) ? 'nearest' : null;
  return roles.some(({ id }) => id === wanted) ? 'center' : null;
}

/** Roles that say something else already than most of those who shared a text with them. */
function apartAtFirst(filled: Cell[], editing: Editing): ReadonlySet<string> {
  const texts = togetherAt(filled, editing, new Set());
  const most = new Map<string, WrittenTogether>();
  const key = ({ places: [place] }: WrittenTogether) => editing.publishedAt(place)?.description ?? '';
  for (const text of texts) {
    const known = most.get(key(text));
    if (!known || known.places.length < text.places.length) most.set(key(text), text);
  }
  const others = texts.filter((text) => text.places.length === 1 && most.get(key(text)) !== text);
  return new Set(others.map(({ roles: [role] }) => role.id));
}
