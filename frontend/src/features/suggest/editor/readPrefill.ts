import { queryOptions } from '@tanstack/react-query';
import type { OperationForm, Ref } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';

/** A suggestion that Rungs has written: what leads back to a revision, or undoes one, or what an import published; or
 * says *as below* where a text only says once more what stands below. */
export interface Prefill {
  title: string;
  rationale: string;
  operations: OperationForm[];
  /** The skills that it is about, where these are not named by the address. */
  skills?: Ref[];
  /** What could not be undone, because it was changed since. */
  left: string[];
  /** Where the rest begins, which has no room in one suggestion. */
  next?: string | null;
}

export interface Backwards {
  skill: string;
  restore?: number;
  revert?: number;
  /** The cell that is to say no more than what stands below it. */
  asBelow?: string;
}

/** An import that is to be taken back; from where on, where it is not from its beginning. */
export interface TakenBack {
  run: string;
  rest?: string;
}

const addressOf = (back: Backwards | TakenBack): string =>
  'run' in back
    ? withQuery(`/api/imports/${encodeURIComponent(back.run)}/prefill`, { cursor: back.rest })
    : withQuery('/api/proposals/prefill', { ...back });

export const prefill = (back: Backwards | TakenBack) =>
  queryOptions({
    queryKey: ['proposal-prefill', back],
    queryFn: () => call<Prefill>('GET', addressOf(back)),
    staleTime: 0,
    // What leads back from here changes with each revision.
    gcTime: 0,
    retry: false,
  });
