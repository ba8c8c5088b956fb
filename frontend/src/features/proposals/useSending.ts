import { useRouter } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Proposal } from '../../lib/api';
import { t } from '../../lib/i18n';
import { hereAddress, signInAddress } from '../../lib/session';
import { announce } from '../../ui/Toasts';
import { useCreateProposal } from './createProposal';
import { useRewriteProposal } from './rewriteProposal';
import type { Submission } from './submission';
import { useSubmitProposal } from './submitProposal';
import type { KeptSuggestion } from './useSuggestion';

interface Sending {
  /** The draft or open proposal being written; null while it is nowhere but here. */
  proposal: Proposal | null;
  member: boolean;
  kept: KeptSuggestion;
}

/** Sends a suggestion where it belongs: a new draft, a draft's next state, a submission, a new patch set. */
export function useSending({ proposal, member, kept: { suggestion, saved, sent } }: Sending) {
  const router = useRouter();
  const { mutateAsync: create } = useCreateProposal();
  const { mutateAsync: rewrite } = useRewriteProposal();
  const { mutateAsync: hand } = useSubmitProposal(proposal?.number ?? 0);
  const [failure, setFailure] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const sending = useRef(false);

  const keep = (submission: Submission, submit: boolean) =>
    proposal === null
      ? create({ ...submission, submit })
      : rewrite({ number: proposal.number, version: suggestion.version ?? proposal.version, submission });

  const deliver = async (submission: Submission, submit: boolean) => {
    let now = await keep(submission, submit);
    if (submit && proposal?.status === 'DRAFT') {
      saved(now, suggestion);
      now = await hand();
    }
    if (!sent(now, suggestion) && now.status !== 'DRAFT') announce(t('suggest.writtenOn'));
    const leaving = submit || now.status !== 'DRAFT';
    if (leaving) router.history.push(`/proposals/${now.number}`);
    else if (proposal === null) router.history.replace(draftAddress(now.number));
  };

  const send = async (submission: Submission, submit: boolean) => {
    if (!member) return router.history.push(signInAddress(hereAddress()));
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    await deliver(submission, submit).catch(setFailure);
    sending.current = false;
    setBusy(false);
  };

  return { send, failure, forgive: () => setFailure(null), busy };
}

export const draftAddress = (number: number): string => `/suggest?draft=${number}`;
export const amendAddress = (number: number): string => `/suggest?amend=${number}`;
