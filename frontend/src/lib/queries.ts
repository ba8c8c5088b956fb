import { MutationCache, onlineManager, QueryCache, QueryClient } from '@tanstack/react-query';
import { isUnreachable, logFault, problemOf } from './problem';
import { isOver, whose } from './whose';

const TRIES = 2;
const LONGEST_WAIT_SECONDS = 10;

/** Whether a read is tried once more: it did not arrive, or came too early and not by much. */
export function readAgain(failures: number, error: Error): boolean {
  const { retryAfter } = problemOf(error);
  const soon = (retryAfter ?? Number.POSITIVE_INFINITY) <= LONGEST_WAIT_SECONDS;
  return failures < TRIES && (isUnreachable(error) || soon);
}

/** In milliseconds; pages that were told the same do not all come back at the same moment. */
export function pauseBefore(failures: number, error: Error): number {
  const { retryAfter } = problemOf(error);
  return retryAfter === undefined ? 1000 * 2 ** failures : retryAfter * 1000 * (1 + Math.random() / 2);
}

/**
 * Server state. What the server refused is not asked again; what did not arrive is, twice, and so is what came too
 * early. A write is never sent again by itself, and never later than it was asked for: without a network it fails at
 * once, and so does a read. After a break the socket says what to read again, so nothing is read by itself but what
 * could not be.
 */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: logFault }),
  mutationCache: new MutationCache({ onError: logFault }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: readAgain,
      retryDelay: pauseBefore,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** How what no topic tells of is kept alive: it is read again as long as somebody looks at it. */
export const NOT_TOLD = { refetchInterval: 30_000 } as const;

/** What was read for one person is not shown to the next, and what waits to be sent is not sent. */
export function forgetWhenOver(): void {
  whose.observe(() => {
    if (isOver(whose.now())) queries.clear();
    else if (whose.wasReadForAnother()) readAnew();
  });
}

/** What is under way turns out for whom it is by itself. */
function readAnew(): void {
  whose.readAnew();
  void queries.resetQueries({
    predicate: ({ queryKey: [noun], state }) => noun !== 'me' && state.fetchStatus === 'idle',
  });
}

/** What did not arrive is read once there is a network again. */
export function readWhenBack(): void {
  onlineManager.subscribe((online) => {
    if (!online) return;
    const missed = ({ state }: { state: { error: Error | null } }) =>
      state.error !== null && isUnreachable(state.error);
    void queries.refetchQueries({ type: 'active', predicate: missed });
  });
}
