import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Catalog } from '../lib/api';
import { call } from '../lib/http';

export const catalog = queryOptions({
  queryKey: ['catalog'],
  queryFn: () => call<Catalog>('GET', '/api/catalog'),
});

/** All domains, groups, skills and roles. */
export const useCatalog = () => useQuery(catalog);
