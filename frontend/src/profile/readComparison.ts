import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Comparison } from '../lib/api';
import { call, withQuery } from '../lib/http';

const read = (slug: string, from: number, to: number) =>
  call<Comparison>('GET', withQuery(`/api/skills/${encodeURIComponent(slug)}/compare`, { from, to }));

/** What changed between two revisions; they never change, so neither does the answer. */
export const comparison = (slug: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['skill', slug, 'compare', from, to],
    queryFn: () => read(slug, from, to),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const useComparison = (slug: string, from: number, to: number) => useQuery(comparison(slug, from, to));
