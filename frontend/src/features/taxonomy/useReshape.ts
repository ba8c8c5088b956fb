import './messages';
import { type MutationOptions, type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Reshaped, Taxonomy } from '../../lib/api';
import { call, create } from '../../lib/http';
import { type ListName, ordered } from './lists';
import { taxonomyQuery } from './readTaxonomy';

const AT = '/api/admin/taxonomy';

/** What shows names of the taxonomy, read again after each act, and once another admin did something. */
export const TAXONOMY_SHOWN = [['taxonomy'], ['catalog'], ['home'], ['community'], ['set-up']] as const;

const readAgain = (client: QueryClient) =>
  Promise.all(TAXONOMY_SHOWN.map((queryKey) => client.invalidateQueries({ queryKey })));

interface Act {
  /** Behind the list's address, as `groups/{id}/retire`. */
  path: string;
  /** The version at which the admin read what it is about. */
  version: number;
  body?: Record<string, unknown>;
}

/** An act on one entry. What is refused since somebody else acted leaves the list as it is by now. */
export function useReshape() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ path, version, body }: Act) =>
      call<Reshaped>('POST', `${AT}/${path}`, { ...body, version }),
    onSettled: () => readAgain(client),
  });
}

interface Making {
  list: ListName;
  body: Record<string, unknown>;
}

/** Makes an entry, once however often it is sent. */
export function useMakeEntry() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ list, body }: Making) =>
      create<Reshaped>(`${AT}/${list}`, body, {
        place: `taxonomy.${list}`,
        asItIs: (made) => Promise.resolve(made),
      }),
    onSettled: () => readAgain(client),
  });
}

interface Ordering {
  list: ListName;
  domain: string | null;
  order: string[];
  /** The version of the lists that the order was made of. */
  version: number;
}

/** The version that the last order of this page made: the next one stands on it. */
const made = new WeakMap<QueryClient, number>();

/** Puts a list into another order: on the page at once, on the server one after the other. */
export function ordering(client: QueryClient): MutationOptions<Reshaped, Error, Ordering> {
  const change = (make: (now: Taxonomy) => Taxonomy) =>
    client.setQueryData(taxonomyQuery.queryKey, (now) => now && make(now));
  return {
    scope: { id: 'taxonomy.order' },
    onMutate: async ({ list, order }) => {
      await client.cancelQueries({ queryKey: taxonomyQuery.queryKey, exact: true });
      change((now) => ordered(now, list, order));
    },
    mutationFn: ({ list, domain, order, version }) =>
      call<Reshaped>('POST', `${AT}/${list}/order`, {
        version: Math.max(version, made.get(client) ?? 0),
        domain,
        order,
      }),
    onSuccess: ({ version }) => {
      made.set(client, version);
      change((now) => ({ ...now, version }));
    },
    onError: () => void readAgain(client),
    onSettled: () => {
      if (client.isMutating() <= 1) void readAgain(client);
    },
  };
}

export const useOrder = () => useMutation(ordering(useQueryClient()));
