import { useMutation, useQueryClient } from '@tanstack/react-query';
import { afterWriting } from '../../../change/act/afterAct';
import type { Proposal, Status } from '../../../lib/api';
import { call, create } from '../../../lib/http';
import { problemOf } from '../../../lib/problem';
import type { Submission } from '../suggestion/submission';

type NewProposal = Submission & { submit: boolean };

/**
 * What was made before, as it is by now. A draft that was written on, handed over or deleted meanwhile is another's by now,
 * and what was withdrawn is submitted once more.
 */
async function asItIs(made: Proposal): Promise<Proposal | null> {
  try {
    const now = await call<Proposal>('GET', `/api/proposals/${made.number}`);
    const isSame = now.version === made.version && now.status === made.status;
    const isOpen = made.status !== 'DRAFT' && !TAKEN_BACK.has(now.status);
    return isSame || isOpen ? now : null;
  } catch (error) {
    if (problemOf(error).status === NOT_FOUND) return null;
    throw error;
  }
}

const NOT_FOUND = 404;
/** How often it was known before it was made. */
const NEVER = 0;
const TAKEN_BACK = new Set<Status>(['DRAFT', 'WITHDRAWN']);

/** Makes a draft, or submits at once; `place` is where its words are kept. */
export function useCreateProposal(place: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewProposal) => create<Proposal>('/api/proposals', wanted, { place, asItIs }),
    onSuccess: (proposal) => afterWriting(client, proposal, NEVER),
  });
}
