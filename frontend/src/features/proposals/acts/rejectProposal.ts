import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../../lib/api';
import { call } from '../../../lib/http';
import { afterAct } from '../afterAct';

/** Closes a proposal unpublished, with a reason that stays. */
export function useRejectProposal(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call<Proposal>('POST', `/api/proposals/${number}/reject`, { reason }),
    onSuccess: (proposal) => afterAct(client, proposal),
  });
}
