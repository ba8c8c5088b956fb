import { useQuery } from '@tanstack/react-query';
import type { Watch } from '../../lib/api';
import { call } from '../../lib/http';

/** Everything the reader watches. */
export const useWatches = (enabled: boolean) =>
  useQuery({ queryKey: ['watches'], queryFn: () => call<Watch[]>('GET', '/api/watches'), enabled });
