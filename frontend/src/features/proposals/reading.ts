import type { Level, Proposal, ProposedChange, WordEdit } from '../../lib/api';
import { t } from '../../lib/i18n';

// What is read off a proposal: nothing here knows how it is shown.

const LEVELS: Level[] = ['JUNIOR', 'MIDDLE', 'SENIOR', 'LEAD', 'PRINCIPAL'];

export const rankOf = (level: Level): number => LEVELS.indexOf(level) + 1;

/** Whether it has ended: how it stands to what is published by now is no question any more. */
export const isClosed = ({ closedAt }: Proposal): boolean => closedAt !== null;

/** What a change is about: "Data Scientist, Senior". */
export function changePlace({ kind, role, level }: ProposedChange): string {
  if (kind === 'NAME') return t('suggest.name');
  if (kind === 'SUMMARY') return t('suggest.summary');
  if (kind === 'SLUG' || kind === 'GROUP' || kind === 'SKILL') return t(`change.kind.${kind}`);
  if (kind === 'ROLE') return role?.name ?? t('suggest.unknownRole');
  return t('place.cell', {
    role: role?.name ?? t('suggest.unknownRole'),
    level: level ? t(`level.${level}`) : '',
  });
}

/** Whether two changes are about the same place. */
export function sameTarget(one: ProposedChange, other: ProposedChange): boolean {
  return (
    one.skill.id === other.skill.id &&
    one.kind === other.kind &&
    one.role?.id === other.role?.id &&
    one.level === other.level
  );
}

/** The words that a change proposes; null where it takes the place away. */
export const proposedWords = (change: ProposedChange): string | null =>
  change.kind === 'EXPECTATION' ? (change.after?.description ?? null) : change.textAfter;

/** One side of a word diff: what it was, or what it would be. */
export const sideOf = (words: WordEdit[], side: 'before' | 'after'): WordEdit[] =>
  words.filter((edit) => edit.op !== (side === 'before' ? 'INSERT' : 'DELETE'));

/** What differs between two patch sets, at one place. */
export interface Difference {
  place: string;
  before: string;
  after: string;
}

/** Where a newer patch set says something else than an older one. */
export function differences(older: ProposedChange[], newer: ProposedChange[]): Difference[] {
  const places = [...newer, ...older.filter((each) => !newer.some((other) => sameTarget(each, other)))];
  return places.flatMap((change) => {
    const before = wish(older.find((each) => sameTarget(each, change)));
    const after = wish(newer.find((each) => sameTarget(each, change)));
    return before === after ? [] : [{ place: changePlace(change), before, after }];
  });
}

/** What a change wants, as one text with its bar, so that two can be compared. */
function wish(change: ProposedChange | undefined): string {
  if (!change) return '';
  if (change.kind === 'SKILL' || change.kind === 'ROLE') return change.sentence;
  if (change.kind !== 'EXPECTATION') return change.textAfter ?? '';
  if (!change.after) return t('difference.removed');
  const { description, requirement, proficiency } = change.after;
  const bar = [t(`requirement.${requirement}`), proficiency && t(`proficiency.${proficiency}`)];
  return `${description}\n${bar.filter(Boolean).join(', ')}`;
}
