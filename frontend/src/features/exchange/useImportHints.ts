import { useQueryClient } from '@tanstack/react-query';
import { useTopic } from '../../lib/socket';
import { importQuery, importsQuery } from './readImports';

/** Reads an import again whenever it went on, or may have. */
export function useImportHints(id: string) {
  const client = useQueryClient();
  useTopic('/user/queue/notifications', ({ type, ref }) => {
    if (type !== 'resync' && (type !== 'import-changed' || ref !== id)) return;
    void client.invalidateQueries({ queryKey: importQuery(id).queryKey, exact: true });
    void client.invalidateQueries({ queryKey: importsQuery.queryKey, refetchType: 'none' });
  });
}
