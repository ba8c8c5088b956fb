import { useState } from 'react';
import { isClosed } from '../../../change/reading';
import type { Proposal, Review } from '../../../lib/api';
import { useSession } from '../../../lib/session';

/** What came to a proposal while somebody writes a review of it. */
export interface Meanwhile {
  /** Reviews of others that came since the page was read, the newest last. */
  reviews: Review[];
  /** Whether it stands otherwise than when they began, and none of those says so. */
  standsOtherwise: boolean;
  /** They have read it. */
  read: () => void;
}

/** Hears what comes to a proposal besides new patch sets, until its reader has read it or sent a review of their own. */
export function useMeanwhile(proposal: Proposal, writes: boolean, sent: number): Meanwhile {
  const me = useSession().data?.account?.id;
  const [known, know] = useState(() => knownOf(proposal, sent));
  const { status } = proposal;
  // What is not written about yet is read as it stands, and one's own review is no news to its author.
  if (known.sent !== sent) know(knownOf(proposal, sent));
  else if (!writes && known.status !== status) know({ ...known, status });
  const reviews = proposal.reviews.filter(({ id, reviewer }) => !known.reviews.has(id) && reviewer.id !== me);
  return {
    reviews: writes ? reviews : [],
    standsOtherwise: writes && known.status !== status && (isClosed(proposal) || reviews.length === 0),
    read: () => know(knownOf(proposal, sent)),
  };
}

const knownOf = ({ reviews, status }: Proposal, sent: number) => ({
  reviews: new Set(reviews.map(({ id }) => id)),
  status,
  sent,
});
