import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page, Proposal, Review } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';

const page = (number: number, cursor: string | null) =>
  call<Page<Review>>('GET', withQuery(`/api/proposals/${number}/reviews`, { cursor }));

/** The reviews that a proposal was read without, a page at a time. */
export const useEarlierReviews = ({ number, earlierReviews }: Proposal, enabled: boolean) =>
  useInfiniteQuery({
    queryKey: ['proposal', number, 'reviews', earlierReviews],
    queryFn: ({ pageParam }) => page(number, pageParam),
    initialPageParam: earlierReviews,
    getNextPageParam: (last) => last.next,
    enabled: enabled && earlierReviews !== null,
  });

/** One of those, where it is among them. */
export async function earlierReview(
  number: number,
  cursor: string | null,
  id: string,
): Promise<Review | undefined> {
  if (!cursor) return undefined;
  const { items, next } = await page(number, cursor);
  return items.find((each) => each.id === id) ?? earlierReview(number, next, id);
}
