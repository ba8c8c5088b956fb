import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { keepAnswer, timesKnown } from '../../lib/answers';
import type { Proposal } from '../../lib/api';
import { call } from '../../lib/http';

const keyOf = (number: number) => ['proposal', number];

export const proposalQuery = (number: number) =>
  queryOptions({
    queryKey: keyOf(number),
    queryFn: () => call<Proposal>('GET', `/api/proposals/${number}`),
  });

/** How often a proposal became known so far: asked for before something is sent that is answered with it. */
export const timesRead = (client: QueryClient, number: number): number => timesKnown(client, keyOf(number));

/** A proposal came with the answer to a write, before whose sending it was known so many times. */
export const keepProposal = (client: QueryClient, proposal: Proposal, known: number) =>
  keepAnswer(client, keyOf(proposal.number), proposal, known);

/** What else of a proposal a page may show in its words, which may be taken away. */
const WORDS = new Set<unknown>(['reviews', 'patch-set', 'interdiff', 'impact']);

/** Reads again what is shown of a proposal: how it stands, and its words wherever they were opened. */
export const readShown = (client: QueryClient, number: number): Promise<void> =>
  client.invalidateQueries({
    queryKey: keyOf(number),
    predicate: ({ queryKey: [, , part] }) => part === undefined || WORDS.has(part),
  });
