import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../../lib/api';
import { call } from '../../../lib/http';
import { afterAct } from '../afterAct';

/** Makes the proposal the next revision of each skill that it touches. */
export function usePublishProposal(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (patchSet: number) =>
      call<Proposal>('POST', `/api/proposals/${number}/publish`, { patchSet }),
    onSuccess: (proposal) => afterAct(client, proposal),
  });
}
