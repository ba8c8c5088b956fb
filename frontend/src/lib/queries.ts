import { QueryClient } from '@tanstack/react-query';
import { problemOf } from './problem';
import { isOver, whose } from './whose';

const TRIES = 2;

/**
 * Server state. What the server refused is not asked again; what did not arrive is, twice. After a break the
 * socket says what to read again, so nothing is read by itself. */
export const queries = new QueryClient({
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

/** What was read for one person is not shown to the next, and what waits to be sent is not sent. */
export function forgetWhenOver(): void {
  whose.observe(() => {
    if (isOver(whose.now())) queries.clear();
  });
}
