import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { GrantKind, GrantView, Scope } from '../../lib/api';
import { call } from '../../lib/http';

interface NewGrant {
  account: string;
  kind: GrantKind;
  scope: Scope;
  reason: string;
}

export function useGiveGrant() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (grant: NewGrant) => call<GrantView>('POST', '/api/admin/grants', grant),
    onSuccess: () => client.invalidateQueries({ queryKey: ['grants'] }),
  });
}
