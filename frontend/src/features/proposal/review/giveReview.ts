import '../messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { afterRefusal, readProposalAgain } from '../../../change/act/afterAct';
import { useAct } from '../../../change/act/useAct';
import type { Proposal, Review } from '../../../lib/api';
import { call, create } from '../../../lib/http';
import type { Batch } from './batch';
import { earlierReview } from './readReviews';

/** Where a review is kept while it is written. */
export const reviewPlace = (number: number): string => `review.${number}`;

const HOLDING: Review['state'][] = ['STANDING', 'NEEDS_RECHECK', 'NOTE'];

/** Whether a review of before holds at this moment. */
async function holds(number: number, id: string): Promise<boolean> {
  const { reviews, earlierReviews } = await call<Proposal>('GET', `/api/proposals/${number}`);
  const given = reviews.find((each) => each.id === id) ?? (await earlierReview(number, earlierReviews, id));
  return given !== undefined && HOLDING.includes(given.state);
}

/**
 * Sends a verdict with its remarks and wordings as one; where it was refused as the page did not expect, the page learns
 * how it stands.
 */
export function useGiveReview(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (review: Batch) =>
      create<{ review: string }>(`/api/proposals/${number}/reviews`, review, {
        place: reviewPlace(number),
        asItIs: async (given) => ((await holds(number, given.review)) ? given : null),
      }),
    onSuccess: () => readProposalAgain(client, number),
    onError: afterRefusal(client, number),
  });
}

/** Ends it; the words are the reason, which its author is told. */
export const useReject = (number: number) => useAct(number, 'reject');
