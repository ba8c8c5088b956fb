import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';
import { keepNewest, readNewest } from '../../lib/newest';

export const proposalQuery = (number: number) =>
  queryOptions({
    queryKey: ['proposal', number],
    queryFn: readNewest(version, () => call<Proposal>('GET', `/api/proposals/${number}`)),
  });

const version = (proposal: Proposal): number => proposal.version;

/** A proposal came with the answer to a write. */
export const keepProposal = (client: QueryClient, proposal: Proposal) =>
  keepNewest(client, ['proposal', proposal.number], version, proposal);
