import '../messages';
import { useState, useSyncExternalStore } from 'react';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { hereAddress, signInAddress } from '../../../lib/session';
import { useWay, type Way } from '../../../lib/way';
import { announce } from '../../../ui/Toasts';
import type { Submission } from '../suggestion/submission';
import { useCreateProposal } from './createProposal';
import { useRewriteProposal } from './rewriteProposal';
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
export function useSending({ proposal, member, kept: { key, suggestion, saved, sent, goesOn } }: Sending) {
  const setOut = useWay();
  const { mutateAsync: create } = useCreateProposal(key);
  const { mutateAsync: rewrite } = useRewriteProposal();
  const { mutateAsync: hand } = useSubmitProposal(proposal?.number ?? 0);
  const [failure, setFailure] = useState<unknown>(null);
  const busy = useSyncExternalStore(underWay.observe, () => underWay.has(key));

  const keep = (submission: Submission, submit: boolean) =>
    proposal === null
      ? create({ ...submission, submit, comment: suggestion.comment })
      : rewrite({ number: proposal.number, version: suggestion.version ?? proposal.version, submission });

  const deliver = async (submission: Submission, submit: boolean, way: Way) => {
    let now = await keep(submission, submit);
    if (submit && proposal?.status === 'DRAFT') {
      saved(now, suggestion);
      const { version, status } = await hand();
      now = { ...now, version, status };
    }
    if (submit || now.status !== 'DRAFT') {
      if (!(await sent(now, suggestion))) announce(t('suggest.writtenOn'));
      return arrive(way, `/proposals/${now.number}`, t('suggest.arrived', { number: `#${now.number}` }));
    }
    if (proposal !== null) return saved(now, suggestion);
    const isHere = way.isOpen();
    await goesOn(now, suggestion);
    if (!isHere) announce(t('suggest.saved', { number: `#${now.number}` }));
  };

  const send = async (submission: Submission, submit: boolean) => {
    const way = setOut();
    if (!member) return way.lead(signInAddress(hereAddress()));
    if (underWay.has(key)) return;
    underWay.begin(key);
    setFailure(null);
    await deliver(submission, submit, way).catch((error: unknown) => {
      setFailure(error);
      if (!way.isOpen()) announce(problemOf(error).detail);
    });
    underWay.end(key);
  };

  return { send, failure, forgive: () => setFailure(null), busy };
}

/** Which suggestions are on their way, by their keys: whoever comes back to one meanwhile sends no second. */
const underWay = {
  keys: new Set<string>(),
  observers: new Set<() => void>(),
  has: (key: string) => underWay.keys.has(key),
  begin(key: string): void {
    underWay.keys.add(key);
    for (const observer of underWay.observers) observer();
  },
  end(key: string): void {
    underWay.keys.delete(key);
    for (const observer of underWay.observers) observer();
  },
  observe(observer: () => void): () => void {
    underWay.observers.add(observer);
    return () => underWay.observers.delete(observer);
  },
};

async function arrive(way: Way, address: string, said: string) {
  if (!(await way.lead(address))) announce(said);
}
