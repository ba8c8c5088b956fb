import { useMutation, useQueryClient } from '@tanstack/react-query';
import { afterSaving, afterWriting } from '../../../change/act/afterAct';
import { timesRead } from '../../../change/act/readProposal';
import type { Proposal } from '../../../lib/api';
import { call } from '../../../lib/http';
import type { Submission } from '../suggestion/submission';
import { writerOf } from './draftWriter';

export interface Rewriting {
  number: number;
  /** The version that was edited; an older one than the server's is refused. */
  version: number;
  submission: Submission;
  /** Hears what was kept before anything else is sent that waits for it. */
  onKept?: (proposal: Proposal) => void;
}

/** Overwrites a draft, or makes the next patch set of an open proposal. */
export function useRewriteProposal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ number, version, submission, onKept }: Rewriting) =>
      writerOf(number).write(async (own) => {
        const known = timesRead(client, number);
        const match = { 'If-Match': `"${Math.max(version, own)}"` };
        const kept = await call<Proposal>('PUT', `/api/proposals/${number}`, submission, match);
        onKept?.(kept);
        const after = kept.status === 'DRAFT' ? afterSaving : afterWriting;
        after(client, kept, known);
        return kept;
      }),
  });
}
