import { queryOptions } from '@tanstack/react-query';
import type { Taxonomy, Touches } from '../../lib/api';
import { call } from '../../lib/http';

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
