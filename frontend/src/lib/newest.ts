import type { QueryClient, QueryKey } from '@tanstack/react-query';

/** How new a state of something is: each change of it counts on. */
type Age<T> = (state: T) => number;

/** Of two states of one thing the newer one; of the same age, the one that came last. */
export const newest = <T>(age: Age<T>, known: T | undefined, came: T): T =>
  known !== undefined && age(known) > age(came) ? known : came;

/** Takes a state for the one of now, unless a newer one is known: answers may come in another order than they were given. */
export const keepNewest = <T>(client: QueryClient, key: QueryKey, age: Age<T>, came: T) =>
  client.setQueryData<T>(key, (known) => newest(age, known, came));

/** What a read brings, unless something newer became known while it was under way. */
export const readNewest =
  <T>(age: Age<T>, read: () => Promise<T>) =>
  async ({ client, queryKey }: { client: QueryClient; queryKey: QueryKey }): Promise<T> => {
    const came = await read();
    return newest(age, client.getQueryData<T>(queryKey), came);
  };
