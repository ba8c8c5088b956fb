import { queryOptions } from '@tanstack/react-query';
import type { OperationForm } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';

/** A suggestion that Rungs has written: what leads back to a revision, or undoes one. */
interface Prefill {
  title: string;
  rationale: string;
  operations: OperationForm[];
  /** What could not be undone, because it was changed since. */
  left: string[];
}

interface Backwards {
  skill: string;
  restore?: number;
  revert?: number;
}

export const prefill = (back: Backwards) =>
  queryOptions({
    queryKey: ['proposal-prefill', back],
    queryFn: () => call<Prefill>('GET', withQuery('/api/proposals/prefill', { ...back })),
    staleTime: 0,
    // What leads back from here changes with each revision.
    gcTime: 0,
    retry: false,
  });
