import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';
import { afterAct } from './afterAct';

/** Says, or says no more, that somebody looks at a proposal now: seen by all, binding nobody. */
export function useClaim() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, claimed }: { number: number; claimed: boolean }) =>
      claimed
        ? call<Proposal>('POST', `/api/proposals/${number}/claim`, {})
        : call<Proposal>('DELETE', `/api/proposals/${number}/claim`),
    onSuccess: (proposal) => afterAct(client, proposal),
  });
}
