import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call, withQuery } from '../../lib/http';

export function useTakeGrantBack(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) => call<void>('DELETE', withQuery(`/api/admin/grants/${id}`, { reason })),
    onSuccess: () => client.invalidateQueries({ queryKey: ['grants'] }),
  });
}
