import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { Comment, HiddenComment, Page } from '../../lib/api';
import { call, withQuery } from '../../lib/http';
import { NOT_TOLD } from '../../lib/queries';

/** The comments that are hidden at the moment, newest first. */
export const useHiddenComments = () =>
  useInfiniteQuery({
    queryKey: ['hidden-comments'],
    queryFn: ({ pageParam }) =>
      call<Page<HiddenComment>>('GET', withQuery('/api/hidden-comments', { cursor: pageParam })),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    ...NOT_TOLD,
  });

const show = (id: string) => call<Comment>('POST', `/api/comments/${id}/unhide`);

export function useShowComment() {
  const client = useQueryClient();
  return useMutation({ mutationFn: show, onSuccess: () => client.invalidateQueries() });
}
