import { useMutation, useQueryClient } from '@tanstack/react-query';
import { create } from '../../../lib/http';
import { problemOf } from '../../../lib/problem';
import { readAgain } from '../afterAct';
import type { Batch } from './batch';

/** Sends a verdict with its remarks and wordings as one; where a newer patch set came meanwhile, the page learns of it. */
export function useGiveReview(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (review: Batch) => create<unknown>(`/api/proposals/${number}/reviews`, review),
    onSuccess: () => readAgain(client, number),
    onError: (error) => (problemOf(error).status === 409 ? readAgain(client, number) : undefined),
  });
}
