import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportHeads, ImportRun, SaidHead } from '../../../lib/api';
import { call } from '../../../lib/http';

const addressOf = (run: string): string => `/api/imports/${run}/heads`;

/** The heads of a table that is not decided on yet. */
export const headsQuery = (run: string) =>
  queryOptions({
    queryKey: ['import', run, 'heads'],
    queryFn: () => call<ImportHeads>('GET', addressOf(run)),
  });

/** Has the table read as it is said; the report is another then. */
export function useSayHeads(run: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (said: { heads: SaidHead[]; seen: boolean }) => call<ImportRun>('POST', addressOf(run), said),
    onSuccess: (read) => {
      client.setQueryData(['import', run], read);
      return client.invalidateQueries({ queryKey: ['import', run] });
    },
  });
}
