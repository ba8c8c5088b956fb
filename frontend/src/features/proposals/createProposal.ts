import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { create } from '../../lib/http';
import { afterWriting } from './afterAct';
import type { Submission } from './submission';

export type NewProposal = Submission & { submit: boolean };

/** Makes a draft, or submits at once. */
export function useCreateProposal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: NewProposal) => create<Proposal>('/api/proposals', wanted),
    onSuccess: (proposal) => afterWriting(client, proposal),
  });
}
