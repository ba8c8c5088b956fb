import { useDebouncedValue } from '@mantine/hooks';
import { infiniteQueryOptions, keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import type { Catalog, Page, SkillCard } from '../../lib/api';
import { call, withQuery } from '../../lib/http';
import { askedOf, type CatalogFilter } from './filter';

const PAUSE_MS = 200;

/** What fits, with what was asked for: until the next answer is there, the page shows the one before. */
interface Fitting extends Catalog {
  asked?: CatalogFilter;
}

/** Without a filter it is the catalogue itself. */
export const fittingSkills = (asked: CatalogFilter) =>
  queryOptions({
    queryKey: Object.keys(asked).length === 0 ? ['catalog'] : ['catalog', 'fitting', asked],
    queryFn: async (): Promise<Fitting> => ({
      ...(await call<Catalog>('GET', withQuery('/api/catalog', { ...asked }))),
      asked,
    }),
    placeholderData: keepPreviousData,
  });

/** The part of the catalogue that fits, once nobody goes on writing. */
export function useFitting(filter: CatalogFilter) {
  const [q] = useDebouncedValue(filter.q, PAUSE_MS);
  return useQuery(fittingSkills(askedOf({ ...filter, q })));
}

/** The skills of one group that fit, a page at a time. */
export const skillsOfGroup = (group: string, filter: CatalogFilter) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'group', group, filter],
    queryFn: ({ pageParam }) =>
      call<Page<SkillCard>>('GET', withQuery('/api/skills', { ...filter, group, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
