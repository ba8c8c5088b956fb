import { useQuery } from '@tanstack/react-query';
import type { AccountRef } from '../../lib/api';
import { call, withQuery } from '../../lib/http';

export const useAccounts = (wanted: string) =>
  useQuery({
    queryKey: ['accounts', wanted],
    queryFn: () => call<AccountRef[]>('GET', withQuery('/api/admin/accounts', { q: wanted })),
    enabled: wanted !== '',
  });
