import { queryOptions } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';

export const proposalQuery = (number: number) =>
  queryOptions({
    queryKey: ['proposal', number],
    queryFn: () => call<Proposal>('GET', `/api/proposals/${number}`),
  });
