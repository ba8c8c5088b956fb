import { useRef, useState } from 'react';
import type { Proposal } from '../../lib/api';
import { t } from '../../lib/i18n';
import { hereAddress, signInAddress } from '../../lib/session';
import { useWay, type Way } from '../../lib/way';
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

/**
 * Sends a suggestion where it belongs: a new draft, a draft's next state, a submission, a new patch set. Whoever has left
 * the page meanwhile stays where they are, and hears what became of it.
 */
export function useSending({ proposal, member, kept: { suggestion, saved, sent, goesOn } }: Sending) {
  const setOut = useWay();
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

  const deliver = async (submission: Submission, submit: boolean, way: Way) => {
    let now = await keep(submission, submit);
    if (submit && proposal?.status === 'DRAFT') {
      saved(now, suggestion);
      const { version, status } = await hand();
      now = { ...now, version, status };
    }
    if (submit || now.status !== 'DRAFT') {
      if (!sent(now, suggestion)) announce(t('suggest.writtenOn'));
      return arrive(way, `/proposals/${now.number}`, t('suggest.arrived', { number: `#${now.number}` }));
    }
    if (proposal !== null) return saved(now, suggestion);
    goesOn(now, suggestion);
    // The same page, of what is a draft by now: nothing that is being written there moves.
    return arrive(
      way,
      `${way.path}?draft=${now.number}`,
      t('suggest.saved', { number: `#${now.number}` }),
      true,
    );
  };

  const send = async (submission: Submission, submit: boolean) => {
    const way = setOut();
    if (!member) return way.lead(signInAddress(hereAddress()));
    if (sending.current) return;
    sending.current = true;
    setBusy(true);
    setFailure(null);
    await deliver(submission, submit, way).catch(setFailure);
    sending.current = false;
    setBusy(false);
  };

  return { send, failure, forgive: () => setFailure(null), busy };
}

async function arrive(way: Way, address: string, said: string, replace = false) {
  if (!(await way.lead(address, { replace }))) announce(said);
}

export const draftAddress = (number: number): string => `/suggest?draft=${number}`;
export const amendAddress = (number: number): string => `/suggest?amend=${number}`;
