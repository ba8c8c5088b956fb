import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';
import { afterAct } from './afterAct';

/** Hands a draft over to the reviewers. */
export function useSubmitProposal(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<Proposal>('POST', `/api/proposals/${number}/submit`, {}),
    onSuccess: (proposal) => afterAct(client, proposal),
  });
}
