import { MutationCache, QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';

const TRIES = 2;

/**
 * Server state. What the server refused is not asked again; what did not arrive is, twice. After a break the
 * socket says what to read again, so nothing is read by itself. */
export const queries = new QueryClient({
  mutationCache: new MutationCache({ onError: askWhoIsReading }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < TRIES && problemOf(error).status === 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { retry: false },
  },
});

/** A session that has ended elsewhere: the page learns that it has a guest, and offers the sign-in. */
function askWhoIsReading(error: unknown) {
  if (problemOf(error).status === 401) void queries.invalidateQueries({ queryKey: ['me'] });
}
