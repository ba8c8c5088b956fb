import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';
import { formerTexts } from '../readThreads';

/** A text that an edit replaced. */
interface ReplacedText {
  body: string;
  replacedAt: string;
}

/** What a comment said before, newest first, a page at a time. */
export const useEdits = (comment: string) =>
  useInfiniteQuery({
    queryKey: [...formerTexts, comment, 'edits'],
    queryFn: ({ pageParam }) =>
      call<Page<ReplacedText>>('GET', withQuery(`/api/comments/${comment}/edits`, { cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
