import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Preview } from '../../../lib/api';
import { call, withQuery } from '../../../lib/http';
import type { Submission } from '../suggestion/submission';

/**
 * What the server makes of a suggestion before it is sent: its class and its overlaps, or why it refuses it.
 * `amends` is the proposal that is written on.
 */
export const usePreview = (submission: Submission, amends: number | null, enabled: boolean) =>
  useQuery({
    queryKey: ['proposal-preview', amends, submission],
    queryFn: () => call<Preview>('POST', withQuery('/api/proposals/preview', { amends }), submission),
    enabled: enabled && submission.operations.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
