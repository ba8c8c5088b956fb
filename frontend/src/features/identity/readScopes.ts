import { queryOptions } from '@tanstack/react-query';
import type { Catalog } from '../../lib/api';
import { call } from '../../lib/http';

/** The catalogue, for the places in which a grant can hold. */
export const scopesQuery = queryOptions({
  queryKey: ['catalog'],
  queryFn: () => call<Catalog>('GET', '/api/catalog'),
});
