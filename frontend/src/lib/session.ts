import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Me } from './api';
import { call } from './http';

/** Who is reading; a guest's account is null. */
export const session = queryOptions({
  queryKey: ['me'],
  queryFn: () => call<Me>('GET', '/api/me'),
  staleTime: 5 * 60_000,
});

export const useSession = () => useQuery(session);

/** Where to sign in, and to come back to this place afterwards. */
export function signInAddress(here: string): string {
  return `/sign-in?return=${encodeURIComponent(here)}`;
}

/** The address the reader is at, for coming back to it. */
export const hereAddress = (): string => location.pathname + location.search + location.hash;
