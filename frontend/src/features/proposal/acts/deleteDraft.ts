import { useMutation, useQueryClient } from '@tanstack/react-query';
import { afterRefusal } from '../../../change/act/afterAct';
import { call } from '../../../lib/http';

export function useDeleteDraft(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => call<void>('DELETE', `/api/proposals/${number}`),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: ['proposals'] });
      void client.invalidateQueries({ queryKey: ['skill'] });
    },
    onError: afterRefusal(client, number),
  });
}
