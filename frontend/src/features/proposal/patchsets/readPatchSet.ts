import { queryOptions } from '@tanstack/react-query';
import type { PatchSet } from '../../../lib/api';
import { call } from '../../../lib/http';

/** One submission of a proposal; it never changes once there is a newer one. */
export const patchSetQuery = (number: number, patchSet: number) =>
  queryOptions({
    queryKey: ['proposal', number, 'patch-set', patchSet],
    queryFn: () => call<PatchSet>('GET', `/api/proposals/${number}/patch-sets/${patchSet}`),
    staleTime: Number.POSITIVE_INFINITY,
  });
