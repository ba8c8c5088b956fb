import { queryOptions } from '@tanstack/react-query';
import type { AccountRef, Level, Proposal, Ref } from '../../../lib/api';
import { call } from '../../../lib/http';
import { NOT_TOLD } from '../../../lib/queries';

/** What publishing a proposal would move, and for whom. */
export interface Moves {
  bars: BarMove[];
  roles: Ref[];
  levels: Level[];
  watchers: number;
  /** Whether more touch the same places than were looked at. */
  moreConflicts?: boolean;
  /** The open proposals that would collide with it. */
  conflicts: { number: number; title: string; author: AccountRef; sentence: string }[];
}

interface BarMove {
  skill: Ref;
  role: Ref;
  level: Level;
  direction: 'RAISES' | 'LOWERS';
  sentence: string;
}

/** It is read anew for each patch set, and never kept: what is published and who watches moves on. */
export const impactQuery = ({ number, patchSet }: Proposal) =>
  queryOptions({
    queryKey: ['proposal', number, 'impact', patchSet],
    queryFn: () => call<Moves>('GET', `/api/proposals/${number}/impact`),
    staleTime: 0,
    ...NOT_TOLD,
  });
