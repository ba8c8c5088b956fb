import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTopic } from '../../lib/socket';
import { NO_LADDER } from './ladder';
import { ladder } from './readLadder';
import { LadderContext } from './useLadder';

/** Reads the ladder once for all pages, and again when it was changed. */
export function LadderOfHere({ children }: { children: ReactNode }) {
  const { data, refetch } = useQuery(ladder);
  useTopic('/topic/catalog', () => void refetch());
  return <LadderContext value={data ?? NO_LADDER}>{children}</LadderContext>;
}
