import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, withQuery } from './http';

/** What has an address that is made of its name. */
export type Addressed = 'skill' | 'domain' | 'group' | 'family' | 'role' | 'level' | 'proficiency';

const PAUSE_MS = 200;

const offered = (kind: Addressed, name: string) =>
  queryOptions({
    queryKey: ['address', kind, name],
    queryFn: () => call<{ address: string }>('GET', withQuery('/api/addresses', { kind, name })),
    staleTime: 5_000,
    gcTime: 0,
  });

interface Offer {
  /** For what was written a moment ago, until there is one for what is written now. */
  shown: string;
  /** For what is written now; null until it is there. */
  settled: string | null;
  /** Whether one is still to come for what is written now. */
  awaited: boolean;
  /** The same, asked for at once where it is not there; empty where it could not be asked for. */
  now: () => Promise<string>;
}

/** The address that the server offers for a name, once nobody goes on writing: no other has it. */
export function useOfferedAddress(kind: Addressed, name: string, wanted: boolean): Offer {
  const words = name.trim();
  const [asked] = useDebouncedValue(words, PAUSE_MS);
  const client = useQueryClient();
  const { data, isPlaceholderData, isPending, fetchStatus } = useQuery({
    ...offered(kind, asked),
    enabled: wanted && asked !== '',
    placeholderData: keepPreviousData,
  });
  const isOnItsWay = (isPending || isPlaceholderData) && fetchStatus === 'fetching';
  const address = words === '' ? '' : (data?.address ?? '');
  return {
    shown: address,
    settled: asked === words && !isPlaceholderData && address !== '' ? address : null,
    awaited: wanted && words !== '' && (asked !== words || isOnItsWay),
    now: () =>
      client.fetchQuery(offered(kind, words)).then(
        (answer) => answer.address,
        () => '',
      ),
  };
}
