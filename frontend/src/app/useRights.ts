import { useQueryClient } from '@tanstack/react-query';
import type { Me } from '../lib/api';
import { logFault } from '../lib/problem';
import { session } from '../lib/session';
import { useTopic } from '../lib/socket';

/**
 * Reads the whole page again once its reader may do, and read, something else. The profile stays that they are reading:
 * it is the same for everybody.
 */
export function useRights() {
  const client = useQueryClient();
  const look = async () => {
    const before = client.getQueryData(session.queryKey);
    const now = await client.fetchQuery({ ...session, staleTime: 0 });
    if (before && rightsOf(now) !== rightsOf(before))
      await client.invalidateQueries({ predicate: ({ queryKey }) => !isProfile(queryKey) });
  };
  useTopic('/user/queue/notifications', ({ type }) => {
    // Who cannot be asked now is asked with the next hint.
    if (type === 'rights-changed' || type === 'resync') look().catch(logFault);
  });
}

const rightsOf = ({ grants }: Me): string =>
  grants
    .map((each) => JSON.stringify(each))
    .sort()
    .join();

const isProfile = ([noun, , part]: readonly unknown[]): boolean => noun === 'skill' && part === undefined;
