import '../profile/messages';
import './messages';
import type { FieldValues, Proposal, ProposedChange } from '../lib/api';
import { t } from '../lib/i18n';
import { cellName, type Ladder } from '../profile/ladder/ladder';

// What is read off a proposal: nothing here knows how it is shown.

/** Whether it has ended: how it stands to what is published by now is no question any more. */
export const isClosed = ({ status }: Proposal): boolean => CLOSED.includes(status);

const CLOSED: Proposal['status'][] = ['PUBLISHED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'];

/** The same with nothing to do. */
export const withoutActs = (proposal: Proposal): Proposal => ({
  ...proposal,
  allowedActions: [],
  reviews: proposal.reviews.map((each) => ({ ...each, allowedActions: [] })),
  suggestions: proposal.suggestions.map((each) => ({ ...each, allowedActions: [] })),
});

/** What a change is about: "Data Scientist, Senior". */
export function changePlace(ladder: Ladder, { kind, role, level }: ProposedChange): string {
  const name = role?.name ?? t('suggest.unknownRole');
  if (kind === 'ROLE') return name;
  if (kind !== 'EXPECTATION') return t(`change.kind.${kind}`);
  return level ? cellName(ladder, name, level) : name;
}

/**
 * The same as a key that stays when the places of a newer patch set are counted otherwise, and when levels get other
 * addresses.
 */
export function changeKey({ levels }: Pick<Ladder, 'levels'>, { skill, kind, role, level }: ProposedChange) {
  const step = levels.find((each) => each.level === level)?.id ?? level;
  return [skill.id, kind, role?.id ?? '', step ?? ''].join('/');
}

/** The words that a change proposes; null where it takes the place away. */
export const proposedWords = (change: ProposedChange): string | null =>
  change.kind === 'EXPECTATION' ? (change.after?.description ?? null) : change.textAfter;

/** What a change proposes, as it is sent. */
export const proposedValues = ({ kind, after, textAfter }: ProposedChange): FieldValues =>
  kind === 'EXPECTATION' ? { ...after } : { text: textAfter };

/** The same with other words. */
export const withWords = (values: FieldValues, words: string): FieldValues =>
  values.description === undefined ? { ...values, text: words } : { ...values, description: words };

/** The words among what is sent. */
export const wordsIn = (values: FieldValues): string => values.description ?? values.text ?? '';
