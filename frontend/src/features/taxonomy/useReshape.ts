import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Reshaped, Taxonomy } from '../../lib/api';
import { call, create } from '../../lib/http';
import { type ListName, ordered } from './lists';
import { taxonomyQuery } from './readTaxonomy';

const AT = '/api/admin/taxonomy';

/** What shows names of the taxonomy, read again after each act, and once another admin did something. */
export const TAXONOMY_SHOWN = [['taxonomy'], ['catalog'], ['home'], ['community'], ['set-up']] as const;

function useReadAgain() {
  const client = useQueryClient();
  return () => Promise.all(TAXONOMY_SHOWN.map((queryKey) => client.invalidateQueries({ queryKey })));
}

interface Act {
  /** Behind the list's address, as `groups/{id}/retire`. */
  path: string;
  /** The version at which the admin read what it is about. */
  version: number;
  body?: Record<string, unknown>;
}

/** An act on one entry. What is refused since somebody else acted leaves the list as it is by now. */
export function useReshape() {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ path, version, body }: Act) =>
      call<Reshaped>('POST', `${AT}/${path}`, { ...body, version }),
    onSettled: readAgain,
  });
}

interface Making {
  list: ListName;
  body: Record<string, unknown>;
}

/** Makes an entry, once however often it is sent. */
export function useMakeEntry() {
  const readAgain = useReadAgain();
  return useMutation({
    mutationFn: ({ list, body }: Making) =>
      create<Reshaped>(`${AT}/${list}`, body, {
        place: `taxonomy.${list}`,
        asItIs: (made) => Promise.resolve(made),
      }),
    onSettled: readAgain,
  });
}

interface Ordering {
  list: ListName;
  domain: string | null;
  order: string[];
}

/** Puts a list into another order: on the page at once, on the server one after the other. */
export function useOrder() {
  const client = useQueryClient();
  const readAgain = useReadAgain();
  const change = (make: (now: Taxonomy) => Taxonomy) =>
    client.setQueryData(taxonomyQuery.queryKey, (now) => now && make(now));
  return useMutation({
    scope: { id: 'taxonomy.order' },
    onMutate: async ({ list, order }: Ordering) => {
      await client.cancelQueries({ queryKey: taxonomyQuery.queryKey, exact: true });
      change((now) => ordered(now, list, order));
    },
    mutationFn: ({ list, domain, order }: Ordering) => {
      const version = client.getQueryData(taxonomyQuery.queryKey)?.version;
      return call<Reshaped>('POST', `${AT}/${list}/order`, { version, domain, order });
    },
    onSuccess: ({ version }) => void change((now) => ({ ...now, version })),
    onError: () => void readAgain(),
    onSettled: () => {
      if (client.isMutating() <= 1) void readAgain();
    },
  });
}
