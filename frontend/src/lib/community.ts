import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Community } from './api';
import { call } from './http';

/** What the community that lives here calls itself; a hint says when it is another. */
export const community = queryOptions({
  queryKey: ['community'],
  queryFn: () => call<Community>('GET', '/api/community'),
  staleTime: Number.POSITIVE_INFINITY,
});

/** As the server wrote it in the page, until it is read: the name stands there from the first moment. */
const written = (name: string): string | null =>
  document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content || null;

/** Its name and its line; null where nobody has said so. */
export function useCommunity(): { name: string | null; line: string | null } {
  const { data } = useQuery(community);
  return data ?? { name: written('application-name'), line: written('rungs-line') };
}
