import { useQuery } from '@tanstack/react-query';
import { call } from '../../lib/http';

/** A text that an edit replaced. */
export interface ReplacedText {
  body: string;
  replacedAt: string;
}

/** What a comment said before, for as long as the reader asks. */
export const useEdits = (comment: string, wanted: boolean) =>
  useQuery({
    queryKey: ['comment', comment, 'edits'],
    queryFn: () => call<ReplacedText[]>('GET', `/api/comments/${comment}/edits`),
    enabled: wanted,
    staleTime: 0,
  });
