import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Page, RoleMerging, RungsOfRole, Taxonomy, TaxonomyChange, Touches } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** Domains, groups and roles as admins keep them. */
export const taxonomyQuery = queryOptions({
  queryKey: ['taxonomy'],
  queryFn: () => call<Taxonomy>('GET', '/api/admin/taxonomy'),
});

/** What an act on one of them would touch; asked each time, since it is said just before. */
export const touchesQuery = (list: string, id: string) =>
  queryOptions({
    queryKey: ['taxonomy', 'touches', list, id],
    queryFn: () => call<Touches>('GET', `/api/admin/taxonomy/${list}/${id}/touches`),
    staleTime: 0,
  });

/** What merging one role into another comes to, with the places where both say something, a page at a time. */
export const mergingQuery = (from: string, into: string) =>
  infiniteQueryOptions({
    queryKey: ['taxonomy', 'merging', from, into],
    queryFn: ({ pageParam }) =>
      call<RoleMerging>(
        'GET',
        withQuery(`/api/admin/taxonomy/roles/${from}/merge`, { into, cursor: pageParam }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
    gcTime: 0,
  });

/** Who changed what at an address that ends so, newest first. */
const historyAt = (address: string) =>
  infiniteQueryOptions({
    queryKey: ['taxonomy', 'history', address],
    queryFn: ({ pageParam }) => call<Page<TaxonomyChange>>('GET', withQuery(address, { cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

/** Of any entry, for admins. */
export const entryHistory = (list: string, id: string) =>
  historyAt(`/api/admin/taxonomy/${list}/${id}/history`);

/** Of a role, for everybody. */
export const roleHistory = (slug: string) => historyAt(`/api/roles/${encodeURIComponent(slug)}/history`);

/** Which levels a role has, of all that are offered. */
export const rungsQuery = (role: string) =>
  queryOptions({
    queryKey: ['taxonomy', 'rungs', role],
    queryFn: () => call<RungsOfRole>('GET', `/api/admin/taxonomy/roles/${role}/rungs`),
    staleTime: 0,
    gcTime: 0,
  });
