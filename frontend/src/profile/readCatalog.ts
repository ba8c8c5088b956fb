import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Catalog } from '../lib/api';
import { call } from '../lib/http';

export const catalog = queryOptions({
  queryKey: ['catalog'],
  queryFn: () => call<Catalog>('GET', '/api/catalog'),
});

/** All domains, groups, skills and roles. */
export const useCatalog = () => useQuery(catalog);

/** Which of them has this address, or had it once. */
export const addressedBy = <E extends { slug: string; formerly: string[] }>(
  slug: string | undefined,
  all: E[],
): E | undefined =>
  all.find((each) => each.slug === slug) ?? all.find((each) => each.formerly.includes(slug ?? ''));

/** A domain that an address names, as far as there is one; not known before the catalogue is. */
export function useNamedDomain(slug: string | undefined): { domain: string | undefined; pending: boolean } {
  const { data, isPending } = useCatalog();
  const domain = addressedBy(slug, data?.domains ?? [])?.slug;
  return { domain, pending: slug !== undefined && isPending };
}
