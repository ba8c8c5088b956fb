import type { AccountRef, Proposal, ProposedChange } from '../lib/api';
import { HideText } from '../text/HideText';

interface Props {
  proposal: Proposal;
  patchSet: number;
  change: ProposedChange;
  /** Who proposed it. */
  by: AccountRef;
}

/** The way to take away the words that a change proposes. What is published belongs to the page. */
export function HideChange({ proposal, patchSet, change, by }: Props) {
  if (proposal.status === 'PUBLISHED' || !saysSomething(change)) return null;
  return (
    <HideText
      place={{ kind: 'PROPOSED', id: proposal.id, part: `${patchSet}.${change.position}` }}
      text={words(change)}
      by={by}
    />
  );
}

const words = ({ after, textAfter }: ProposedChange): string => after?.description ?? textAfter ?? '';

const saysSomething = ({ kind, act, after, before, textAfter }: ProposedChange): boolean => {
  if (kind === 'EXPECTATION') return Boolean(after) && after?.description !== before?.description;
  if (kind === 'SKILL') return act === 'ADDED';
  return kind !== 'GROUP' && kind !== 'ROLE' && Boolean(textAfter);
};
