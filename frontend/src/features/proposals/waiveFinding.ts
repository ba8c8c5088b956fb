import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';
import { afterAct } from './afterAct';

interface Waiver {
  number: number;
  /** The finding's key: it changes with the texts that it is about. */
  key: string;
}

const address = ({ number, key }: Waiver) => `/api/proposals/${number}/waivers/${encodeURIComponent(key)}`;

/** Says why a warning does not hold here. */
export function useWaive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reason, ...waiver }: Waiver & { reason: string }) =>
      call<Proposal>('PUT', address(waiver), { reason }),
    onSuccess: (proposal) => {
      afterAct(client, proposal);
      void client.invalidateQueries({ queryKey: ['proposal-preview'] });
    },
  });
}

export function useTakeBackWaiver() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (waiver: Waiver) => call<Proposal>('DELETE', address(waiver)),
    onSuccess: (proposal) => {
      afterAct(client, proposal);
      void client.invalidateQueries({ queryKey: ['proposal-preview'] });
    },
  });
}
