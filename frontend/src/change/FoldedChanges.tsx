import './messages';
import { type ReactNode, useState } from 'react';
import type { ProposedChange } from '../lib/api';
import { figure, t } from '../lib/i18n';
import { Badge } from '../ui/Badge';
import { IconChevronDown, IconChevronRight } from '../ui/icons';
import { Pager } from '../ui/Pager';
import { useInParts } from '../ui/useInParts';
import styles from './folded.module.css';
import { type ChangeMark, hasPosition, MANY_CHANGES, marked, type Part, partsOf } from './parts';
import type { Sought } from './useSoughtChange';

const PARTS = 50;

interface Props {
  changes: ProposedChange[];
  /** What they may be narrowed by. */
  marks: ChangeMark[];
  sought: Sought | null;
  /** Shows those of a part, one below the other. */
  children: (changes: ProposedChange[]) => ReactNode;
}

/** Many changes: folded by skill and role, opened one by one, and narrowed to those that somebody has to look at. */
export function FoldedChanges({ changes, marks, sought, children }: Props) {
  const [narrowed, narrow] = useState<string | null>(null);
  const [decided, decide] = useState<Record<string, boolean>>({});
  const mark = marks.find(({ name, at }) => name === narrowed && at.size > 0);
  const among = mark ? changes.filter(({ position }) => mark.at.has(position)) : changes;
  const parts = partsOf(among);
  const [before, remember] = useState<Sought | null>(null);
  if (sought !== before) {
    remember(sought);
    if (sought && !among.some(({ position }) => position === sought.position)) narrow(null);
    decide(withoutThose(decided, sought?.position, partsOf(changes)));
  }
  return (
    <>
      <Narrow changes={changes} marks={marks} narrowed={mark?.name ?? null} onNarrow={narrow} />
      <Parts
        parts={parts}
        marks={marks}
        sought={sought}
        isOpen={(part, first) =>
          decided[part.key] ?? (first || among.length <= MANY_CHANGES || hasPosition(part, sought?.position))
        }
        onToggle={(part, open) => decide({ ...decided, [part.key]: open })}
      >
        {children}
      </Parts>
    </>
  );
}

/** What the reader decided, but for the parts with the change that they want to see now: these are open. */
function withoutThose(decided: Record<string, boolean>, position: number | undefined, parts: Part[]) {
  const open = parts.flatMap((part) => [part, ...part.within]).filter((part) => hasPosition(part, position));
  return Object.fromEntries(
    Object.entries(decided).filter(([key]) => !open.some((part) => part.key === key)),
  );
}

interface PartsProps extends Pick<Props, 'marks' | 'sought' | 'children'> {
  parts: Part[];
  isOpen: (part: Part, first: boolean) => boolean;
  onToggle: (part: Part, open: boolean) => void;
}

function Parts({ parts, ...rest }: PartsProps) {
  const { marks, sought, isOpen, onToggle, children } = rest;
  const soughtAt = parts.findIndex((part) => hasPosition(part, sought?.position));
  const { shown, pager } = useInParts(parts, PARTS, soughtAt + 1);
  return (
    <ol className={styles.parts}>
      {shown.map((part, at) => {
        const open = isOpen(part, at === 0);
        return (
          <li key={part.key} className={styles.part}>
            <Head part={part} marks={marks} open={open} onToggle={() => onToggle(part, !open)} />
            {open &&
              (part.within.length > 0 ? <Parts {...rest} parts={part.within} /> : children(part.changes))}
          </li>
        );
      })}
      <Pager inList {...pager} />
    </ol>
  );
}

interface NarrowProps extends Pick<Props, 'changes' | 'marks'> {
  narrowed: string | null;
  onNarrow: (mark: string | null) => void;
}

function Narrow({ changes, marks, narrowed, onNarrow }: NarrowProps) {
  const borne = marked(changes, marks);
  if (borne.length === 0) return null;
  return (
    <fieldset className={styles.narrow} aria-label={t('changes.narrow')}>
      {[{ name: null, count: changes.length }, ...borne].map(({ name, count }) => (
        <button
          type="button"
          key={name ?? ''}
          aria-pressed={narrowed === name}
          onClick={() => onNarrow(name)}
        >
          {name ?? t('changes.all')} <span className={styles.count}>{figure(count)}</span>
        </button>
      ))}
    </fieldset>
  );
}

interface HeadProps {
  part: Part;
  marks: ChangeMark[];
  open: boolean;
  onToggle: () => void;
}

function Head({ part: { skill, role, changes }, marks, open, onToggle }: HeadProps) {
  return (
    <h3 className={styles.head}>
      <button type="button" data-card className={styles.fold} aria-expanded={open} onClick={onToggle}>
        {open ? <IconChevronDown aria-hidden /> : <IconChevronRight aria-hidden />}
        <span className={styles.name}>
          <bdi>{role === undefined ? skill.name : (role?.name ?? t('changes.ofSkill'))}</bdi>
        </span>{' '}
        <span className={styles.sum}>
          <span className={styles.count}>{t('proposal.changes', { count: changes.length })}</span>
          {marked(changes, marks).map(({ name, tone, count }) => (
            <Badge key={name} tone={tone}>
              {name} {figure(count)}
            </Badge>
          ))}
        </span>
      </button>
    </h3>
  );
}
