import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Proposal } from '../../lib/api';
import { useTopic } from '../../lib/socket';
import { proposalQuery } from './readProposal';

/** A proposal read live: what counts is always the newest, while the texts stay as read until the reader asks. */
export function useProposal(number: number) {
  const client = useQueryClient();
  const query = useQuery(proposalQuery(number));
  useTopic(`/topic/proposals/${number}`, () => {
    void client.invalidateQueries({ queryKey: ['proposal', number], exact: true });
  });
  const newest = query.data;
  const [read, setRead] = useState<Proposal | undefined>(newest);
  useEffect(() => {
    setRead((before) => (before && newest && hasOtherTexts(before, newest) ? before : newest));
  }, [newest]);
  const shown = read ?? newest;
  return {
    query,
    newest,
    shown: shown && newest && !hasOtherTexts(shown, newest) ? newest : shown,
    changed: Boolean(shown && newest && hasOtherTexts(shown, newest)),
    show: () => setRead(newest),
  };
}

/** Texts change with a patch set only; a draft is its author's own. */
const hasOtherTexts = (one: Proposal, other: Proposal): boolean =>
  one.number === other.number && one.patchSet !== other.patchSet;
