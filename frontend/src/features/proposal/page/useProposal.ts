import { skipToken, useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { otherwiseSince, ownPatchSet } from '../../../change/act/afterAct';
import { proposalQuery, readShown } from '../../../change/act/readProposal';
import { actsOn } from '../../../change/act/useAct';
import { withoutActs } from '../../../change/reading';
import type { Proposal } from '../../../lib/api';
import { isNotThere } from '../../../lib/problem';
import { useTopic } from '../../../lib/socket';
import { patchSetQuery } from '../patchsets/readPatchSet';
import { asReadNow } from './asReadNow';

/**
 * A proposal read live: what counts is always the newest, while the texts stay as read until the reader asks. What could
 * not be read again after an act of theirs offers none as before it.
 */
export function useProposal(number: number) {
  const client = useQueryClient();
  const query = useQuery(proposalQuery(number));
  useTopic(`/topic/proposals/${number}`, () => {
    void readShown(client, number);
  });
  const since = useQuery<number>({ queryKey: otherwiseSince(number), queryFn: skipToken }).data ?? 0;
  const old = query.isError && query.dataUpdatedAt < since;
  const newest = query.data;
  const own = useQuery<number>({ queryKey: ownPatchSet(number), queryFn: skipToken }).data;
  const [read, setRead] = useState<Proposal | undefined>(newest);
  useEffect(() => {
    setRead((last) => (last && newest && isNews(last, newest, own) ? last : newest));
  }, [newest, own]);
  const before = read ?? newest;
  const isOlder = Boolean(before && newest && isNews(before, newest, own));
  const words = useQuery({ ...patchSetQuery(number, before?.patchSet ?? 0), enabled: isOlder });
  // What was read and is not theirs to read any more ends without being asked.
  const changed = isOlder && !isNotThere(words.error);
  const shown = changed && before && newest ? asReadNow(before, newest, words.data) : newest;
  // Whose it is turns out with the answer to what the reader does just now: its news may come first.
  const acting = useIsMutating({ mutationKey: actsOn(number) }) > 0;
  const offered = (proposal: Proposal | undefined) => (old && proposal ? withoutActs(proposal) : proposal);
  return {
    query,
    newest: offered(newest),
    shown: offered(shown),
    changed,
    told: changed && !acting,
    old,
    show: () => setRead(newest),
  };
}

/**
 * Texts change with a patch set only; one's own is no news. Nor is an earlier one: what was read is none of the reader's
 * any more, or was given up.
 */
const isNews = (one: Proposal, other: Proposal, own: number | undefined): boolean =>
  one.number === other.number && one.patchSet < other.patchSet && other.patchSet !== own;
