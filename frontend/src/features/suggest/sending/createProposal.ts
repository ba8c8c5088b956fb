import { useMutation, useQueryClient } from '@tanstack/react-query';
import { afterWriting } from '../../../change/act/afterAct';
import type { Proposal, Status } from '../../../lib/api';
import { create } from '../../../lib/http';
import type { Submission } from '../suggestion/submission';

type NewProposal = Submission & { submit: boolean; comment?: string };

/**
 * What was made before comes as it is by now. A draft that was written on or handed over meanwhile is another's by now, and
 * what was withdrawn is submitted once more.
 */
const stillHolds = ({ submit }: NewProposal, { status, version }: Proposal): boolean =>
  submit ? !TAKEN_BACK.has(status) : status === 'DRAFT' && version === FIRST;

const FIRST = 1;
/** How often it was known before it was made. */
const NEVER = 0;
const TAKEN_BACK = new Set<Status>(['DRAFT', 'WITHDRAWN']);

/** Makes a draft, or submits at once; `place` is where its words are kept. */
export function useCreateProposal(place: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewProposal) =>
      create<Proposal>('/api/proposals', wanted, {
        place,
        asItIs: (now) => Promise.resolve(stillHolds(wanted, now) ? now : null),
      }),
    onSuccess: (proposal) => afterWriting(client, proposal, NEVER),
  });
}
