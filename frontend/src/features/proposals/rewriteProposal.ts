import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';
import { afterAct } from './afterAct';
import type { Submission } from './submission';

export interface Rewriting {
  number: number;
  /** The version that was edited; an older one than the server's is refused. */
  version: number;
  submission: Submission;
}

/** Overwrites a draft, or makes the next patch set of an open proposal. */
export function useRewriteProposal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, version, submission }: Rewriting) =>
      call<Proposal>('PUT', `/api/proposals/${number}`, submission, { 'If-Match': `"${version}"` }),
    onSuccess: (proposal) => afterAct(client, proposal),
  });
}
