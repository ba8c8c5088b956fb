import { queryOptions } from '@tanstack/react-query';
import { call } from '../../lib/http';
import type { Ladder } from './ladder';

/** The ladder of this installation; a hint says when it is another. */
export const ladder = queryOptions({
  queryKey: ['ladder'],
  queryFn: () => call<Ladder>('GET', '/api/ladder'),
  staleTime: Number.POSITIVE_INFINITY,
});
