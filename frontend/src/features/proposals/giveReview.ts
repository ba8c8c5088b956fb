import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Verdict } from '../../lib/api';
import { create } from '../../lib/http';
import { readAgain } from './afterAct';

export interface LineComment {
  /** The position of the change that it is about. */
  operation: number;
  body: string;
  blocking: boolean;
}

export interface GivenReview {
  patchSet: number;
  verdict: Verdict;
  body: string;
  comments: LineComment[];
}

/** Sends a verdict and its line comments as one. */
export function useGiveReview(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (review: GivenReview) =>
      create<{ review: string }>(`/api/proposals/${number}/reviews`, review),
    onSuccess: () => readAgain(client, number),
  });
}
