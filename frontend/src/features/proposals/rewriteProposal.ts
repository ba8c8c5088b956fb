import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';
import { afterSaving, afterWriting } from './afterAct';
import { writerOf } from './draftWriter';
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
      writerOf(number).write((own) =>
        call<Proposal>('PUT', `/api/proposals/${number}`, submission, {
          'If-Match': `"${Math.max(version, own)}"`,
        }),
      ),
    onSuccess: (proposal) =>
      proposal.status === 'DRAFT' ? afterSaving(client, proposal) : afterWriting(client, proposal),
  });
}
