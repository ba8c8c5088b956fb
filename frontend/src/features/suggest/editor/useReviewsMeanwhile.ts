import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { proposalQuery } from '../../../change/act/readProposal';
import type { Proposal, Review } from '../../../lib/api';
import { call } from '../../../lib/http';
import { useSession } from '../../../lib/session';
import { useTopic } from '../../../lib/socket';
import type { KeptSuggestion } from '../sending/useSuggestion';

/** What reviewers said while the author edits, until they put it away. */
export interface ReviewsMeanwhile {
  reviews: Review[];
  read: () => void;
}

/**
 * Hears the reviews of an open proposal while its author edits it. What they write is still written on what is proposed:
 * a review alone makes their words no older.
 */
export function useReviewsMeanwhile(proposal: Proposal | null, kept: KeptSuggestion): ReviewsMeanwhile {
  const client = useQueryClient();
  const me = useSession().data?.account?.id;
  const [known, know] = useState(() => idsOf(proposal?.reviews ?? []));
  const open = proposal !== null && proposal.status !== 'DRAFT';
  const hear = async (before: Proposal) => {
    // Should this fail, the next hint looks again.
    const now = await call<Proposal>('GET', `/api/proposals/${before.number}`).catch(() => null);
    if (now === null || now.patchSet !== before.patchSet || now.version < before.version) return;
    client.setQueryData(proposalQuery(before.number).queryKey, now);
  };
  useTopic(open ? `/topic/proposals/${proposal.number}` : null, () => {
    if (proposal) void hear(proposal);
  });
  useFollowedVersion(open ? proposal : null, kept);
  const all = proposal?.reviews ?? [];
  return {
    reviews: all.filter(({ id, reviewer }) => !known.has(id) && reviewer.id !== me),
    read: () => know(idsOf(all)),
  };
}

/** What was begun on a patch set is written on the newest version of the proposal, for as long as it is that one. */
function useFollowedVersion(proposal: Proposal | null, { suggestion, edit }: KeptSuggestion) {
  const [begunOn] = useState(() => (suggestion.version === proposal?.version ? proposal?.patchSet : null));
  const version = proposal?.patchSet === begunOn ? (proposal?.version ?? 0) : 0;
  const isOlder = !suggestion.saved && suggestion.version !== null && suggestion.version < version;
  useEffect(() => {
    if (isOlder) edit({ version });
  }, [isOlder, version, edit]);
}

const idsOf = (reviews: Review[]) => new Set(reviews.map(({ id }) => id));
