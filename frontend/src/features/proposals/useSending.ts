import { useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import type { Proposal } from '../../lib/api';
import { hereAddress, signInAddress } from '../../lib/session';
import { useCreateProposal } from './createProposal';
import { useRewriteProposal } from './rewriteProposal';
import type { Submission } from './submission';
import { useSubmitProposal } from './submitProposal';

interface Sending {
  /** The draft or open proposal being written; null while it is nowhere but here. */
  proposal: Proposal | null;
  member: boolean;
  version: number | null;
  onSent: () => void;
}

/** Sends a suggestion where it belongs: a new draft, a draft's next state, a submission, a new patch set. */
export function useSending({ proposal, member, version, onSent }: Sending) {
  const router = useRouter();
  const create = useCreateProposal();
  const rewrite = useRewriteProposal();
  const hand = useSubmitProposal(proposal?.number ?? 0);
  const [failure, setFailure] = useState<unknown>(null);

  const keep = (submission: Submission, submit: boolean) =>
    proposal === null
      ? create.mutateAsync({ ...submission, submit })
      : rewrite.mutateAsync({ number: proposal.number, version: version ?? proposal.version, submission });

  const send = async (submission: Submission, submit: boolean) => {
    if (!member) return router.history.push(signInAddress(hereAddress()));
    setFailure(null);
    try {
      const kept = await keep(submission, submit);
      if (submit && proposal?.status === 'DRAFT') await hand.mutateAsync();
      onSent();
      const leaving = submit || kept.status !== 'DRAFT';
      if (leaving) router.history.push(`/proposals/${kept.number}`);
      else if (proposal === null) router.history.replace(draftAddress(kept.number));
    } catch (error) {
      setFailure(error);
    }
  };

  return {
    send,
    failure,
    forgive: () => setFailure(null),
    busy: create.isPending || rewrite.isPending || hand.isPending,
  };
}

export const draftAddress = (number: number): string => `/suggest?draft=${number}`;
export const amendAddress = (number: number): string => `/suggest?amend=${number}`;
