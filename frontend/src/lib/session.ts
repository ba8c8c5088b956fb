import { queryOptions, useQuery } from '@tanstack/react-query';
import type { components } from '../generated/api';
import { dataOf, http } from './http';
import { problemOf } from './problem';

export type Me = components['schemas']['Me'];

const UNAUTHORIZED = 401;

async function readMe(): Promise<Me | null> {
  try {
    return await dataOf(http.GET('/api/me'));
  } catch (error) {
    if (problemOf(error).status === UNAUTHORIZED) return null;
    throw error;
  }
}

/** Who is reading: a member, or null for a guest. */
export const session = queryOptions({ queryKey: ['me'], queryFn: readMe, staleTime: 5 * 60_000 });

export const useSession = () => useQuery(session);

/** Where to sign in, and to come back to this place afterwards. */
export function signInAddress(here: string): string {
  return `/sign-in?next=${encodeURIComponent(here)}`;
}
