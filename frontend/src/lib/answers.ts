import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** How often something became known so far, by reading or by writing it: asked for before a write is sent. */
export const timesKnown = (client: QueryClient, queryKey: QueryKey): number =>
  client.getQueryState(queryKey)?.dataUpdateCount ?? 0;

/**
 * Takes the answer to a write for the state of now, where nothing became known between its sending and its answer. Else
 * nobody can tell which of the two is newer, and it is read again: no number in a state says so, since what a reader is
 * shown goes back, too, as where a right was taken from them. What was being read meanwhile may be older, and is read
 * anew.
 */
export async function keepAnswer<T>(
  client: QueryClient,
  queryKey: QueryKey,
  came: T,
  known: number,
): Promise<void> {
  const reading = client.isFetching({ queryKey, exact: true }) > 0;
  const isNewest = timesKnown(client, queryKey) === known;
  if (isNewest) client.setQueryData<T>(queryKey, came);
  if (isNewest && !reading) return;
  await client.invalidateQueries({ queryKey, exact: true, refetchType: reading ? 'all' : 'active' });
}
