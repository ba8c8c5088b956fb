import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportRun, ImportWord, SaidWord } from '../../../lib/api';
import { call } from '../../../lib/http';

const addressOf = (run: string): string => `/api/imports/${run}/words`;

/** The words of a file that nobody knows, as long as it is not decided on. */
export const wordsQuery = (run: string) =>
  queryOptions({
    queryKey: ['import', run, 'words'],
    queryFn: () => call<{ words: ImportWord[] }>('GET', addressOf(run)),
  });

/** Has the file read as it is said; the report is another then. */
export function useSayWords(run: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (words: SaidWord[]) => call<ImportRun>('POST', addressOf(run), { words }),
    onSuccess: (read) => {
      client.setQueryData(['import', run], read);
      return client.invalidateQueries({ queryKey: ['import', run] });
    },
  });
}
