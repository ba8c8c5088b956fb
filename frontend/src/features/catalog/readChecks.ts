import { infiniteQueryOptions } from '@tanstack/react-query';
import type { CheckedPlace, Page, Severity } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** What the reader looks for; it stands in the address. */
export interface ChecksFilter {
  severity?: Severity;
  domain?: string;
}

export const SEVERITIES = ['ERROR', 'WARNING'] as const satisfies Severity[];

export const checksQuery = ({ severity, domain }: ChecksFilter) =>
  infiniteQueryOptions({
    queryKey: ['catalog', 'checks', severity, domain],
    queryFn: ({ pageParam }) =>
      call<Page<CheckedPlace>>(
        'GET',
        withQuery('/api/catalog/checks', { severity, domain, cursor: pageParam }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

const SAME_AS_BELOW = 'same-as-below';

/** The cell that needs no text of its own, where that is what was found. */
export const asBelowOf = ({ code, cell }: CheckedPlace): string | null =>
  code === SAME_AS_BELOW ? cell : null;

/** The findings, skill by skill, in the order in which they came. */
export function bySkill(places: CheckedPlace[]): CheckedPlace[][] {
  const groups = new Map<string, CheckedPlace[]>();
  for (const place of places) {
    const group = groups.get(place.skill.id);
    if (group) group.push(place);
    else groups.set(place.skill.id, [place]);
  }
  return [...groups.values()];
}
