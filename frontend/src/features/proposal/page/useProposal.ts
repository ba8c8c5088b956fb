import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ownPatchSet } from '../../../change/act/afterAct';
import { proposalQuery } from '../../../change/act/readProposal';
import type { Proposal } from '../../../lib/api';
import { useTopic } from '../../../lib/socket';

/** A proposal read live: what counts is always the newest, while the texts stay as read until the reader asks. */
export function useProposal(number: number) {
  const client = useQueryClient();
  const query = useQuery(proposalQuery(number));
  useTopic(`/topic/proposals/${number}`, () => {
    void client.invalidateQueries({ queryKey: ['proposal', number], exact: true });
  });
  const newest = query.data;
  const own = useQuery<number>({ queryKey: ownPatchSet(number), queryFn: skipToken }).data;
  const [read, setRead] = useState<Proposal | undefined>(newest);
  useEffect(() => {
    setRead((before) => (before && newest && isNews(before, newest, own) ? before : newest));
  }, [newest, own]);
  const shown = read ?? newest;
  const changed = Boolean(shown && newest && isNews(shown, newest, own));
  return { query, newest, shown: changed ? shown : newest, changed, show: () => setRead(newest) };
}

/** Texts change with a patch set only; one's own is no news. */
const isNews = (one: Proposal, other: Proposal, own: number | undefined): boolean =>
  one.number === other.number && one.patchSet !== other.patchSet && other.patchSet !== own;
