import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { Page, Proposal, Review } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';

const page = (number: number, cursor: string | null) =>
  call<Page<Review>>('GET', withQuery(`/api/proposals/${number}/reviews`, { cursor }));

/**
 * The reviews that a proposal was read without, the newest first: those behind the place where the reader began to ask
 * for them, a page at a time, and those that came behind it since. What they opened stays, whatever is given meanwhile.
 */
export function useEarlierReviews({ number, earlierReviews }: Proposal, began: string | null) {
  const opened = useInfiniteQuery({
    queryKey: ['proposal', number, 'reviews', began],
    queryFn: ({ pageParam }) => page(number, pageParam),
    initialPageParam: began,
    getNextPageParam: (last) => last.next,
    enabled: began !== null,
  });
  const first = opened.data?.pages[0]?.items[0];
  const since = useQuery({
    queryKey: ['proposal', number, 'reviews', began, 'since', earlierReviews],
    queryFn: () => readUntil(number, earlierReviews, first),
    placeholderData: keepPreviousData,
    enabled: first !== undefined && earlierReviews !== null && earlierReviews !== began,
  });
  const items = [...(since.data ?? []), ...(opened.data?.pages.flatMap((each) => each.items) ?? [])];
  return { ...opened, items, isError: opened.isError || since.isError };
}

/** Those that are newer than that one, from a place on. */
async function readUntil(number: number, cursor: string | null, first?: Review): Promise<Review[]> {
  if (cursor === null || first === undefined) return [];
  const { items, next } = await page(number, cursor);
  const at = items.findIndex(({ id, givenAt }) => id === first.id || givenAt < first.givenAt);
  return at < 0 ? [...items, ...(await readUntil(number, next, first))] : items.slice(0, at);
}

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
