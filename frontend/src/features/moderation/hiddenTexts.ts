import { useInfiniteQuery } from '@tanstack/react-query';
import type { HiddenText, Page } from '../../lib/api';
import { call, withQuery } from '../../lib/http';
import { NOT_TOLD } from '../../lib/queries';

/** The texts that are hidden at the moment, newest first. */
export const useHiddenTexts = () =>
  useInfiniteQuery({
    queryKey: ['hidden-texts'],
    queryFn: ({ pageParam }) =>
      call<Page<HiddenText>>('GET', withQuery('/api/hidden-texts', { cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    ...NOT_TOLD,
  });
