import { queryOptions } from '@tanstack/react-query';
import type { ProposedChange, StatementPart, WordEdit } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';

/** What one patch set proposes otherwise than another, change by change. */
export interface Compared {
  from: number;
  to: number;
  changes: Otherwise[];
}

export interface Otherwise {
  kind: 'SAME' | 'ADDED' | 'DROPPED' | 'CHANGED';
  before: ProposedChange | null;
  after: ProposedChange | null;
  /** From the words that were proposed to those that are. */
  words: WordEdit[];
  statements: StatementPart[];
  /** The sentence alone says it: the texts found no room in the answer. */
  textsLeftOut: boolean;
  sentence: string;
}

/** Two patch sets never change any more. */
export const interdiffQuery = (number: number, from: number, to: number) =>
  queryOptions({
    queryKey: ['proposal', number, 'interdiff', from, to],
    queryFn: () => call<Compared>('GET', withQuery(`/api/proposals/${number}/interdiff`, { from, to })),
    staleTime: Number.POSITIVE_INFINITY,
  });
