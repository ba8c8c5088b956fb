import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../../lib/api';
import { call } from '../../../lib/http';
import { afterAct } from '../afterAct';

/** Takes one's own proposal back. */
export function useWithdrawProposal(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string | null) =>
      call<Proposal>('POST', `/api/proposals/${number}/withdraw`, { reason }),
    onSuccess: (proposal) => afterAct(client, proposal),
  });
}
