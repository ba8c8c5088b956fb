import { queryOptions } from '@tanstack/react-query';
import type { Comment } from '../../../lib/api';
import { call } from '../../../lib/http';

/** One comment by itself, as it stands when a suggestion is begun with it. */
export const commentQuery = (id: string) =>
  queryOptions({
    queryKey: ['comment', id],
    queryFn: () => call<Comment>('GET', `/api/comments/${encodeURIComponent(id)}`),
    retry: false,
  });
