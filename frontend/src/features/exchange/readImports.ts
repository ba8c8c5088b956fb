import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { ImportLine, ImportResult, ImportRun, Page } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

/** What may become of a line of the file. */
export type ImportOutcome = ImportLine['outcome'];

const AT = '/api/imports';

export const importAddress = (id: string): string => `${AT}/${id}`;

/** Where its rows are that were refused. */
export const refusedAddress = (id: string): string => `${importAddress(id)}/refused`;

/** The socket tells of each step; where there is none, one looks now and then as long as it goes on. */
const LOOKS_EVERY_MS = 5_000;

/** One's own, newest first. */
export const importsQuery = infiniteQueryOptions({
  queryKey: ['imports'],
  queryFn: ({ pageParam }) => call<Page<ImportRun>>('GET', withQuery(AT, { cursor: pageParam })),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: () => call<ImportRun>('GET', importAddress(id)),
    refetchInterval: ({ state: { data } }) => (data?.state === 'RUNNING' ? LOOKS_EVERY_MS : false),
  });

/** Lines of the report: of one outcome, or all. It is another one once it is confirmed. */
export const linesQuery = (id: string, outcome: ImportOutcome | undefined, confirmedAt: string | null) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'lines', outcome, confirmedAt],
    queryFn: ({ pageParam }) =>
      call<Page<ImportLine>>('GET', withQuery(`${importAddress(id)}/lines`, { outcome, cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What came of the steps that are done. */
export const resultsQuery = (id: string, done: number) =>
  infiniteQueryOptions({
    queryKey: ['import', id, 'results', done],
    queryFn: ({ pageParam }) =>
      call<Page<ImportResult>>('GET', withQuery(`${importAddress(id)}/results`, { cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
