import type { PatchSet, Proposal } from '../../../lib/api';

/**
 * A proposal with the places of what was read before, and with what may be read at them now: words that were hidden, or
 * are not the reader's any more, stay on no page because it shows an earlier patch set.
 */
export const asReadNow = (before: Proposal, newest: Proposal, words: PatchSet | undefined): Proposal => ({
  ...before,
  title: newest.title,
  rationale: words?.rationale ?? before.rationale,
  changes: words?.changes ?? before.changes,
  findings: before.findings.flatMap(({ key, position }) => {
    const now = newest.findings.find((each) => each.key === key);
    return now ? [{ ...now, position }] : [];
  }),
  suggestions: before.suggestions.flatMap(({ id, positionNow }) => {
    const now = newest.suggestions.find((each) => each.id === id);
    return now ? [{ ...now, positionNow }] : [];
  }),
});
