import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Preview } from '../../lib/api';
import { call } from '../../lib/http';
import type { Submission } from './submission';

/** What the server makes of a suggestion before it is sent: its class, its overlaps, what is wrong with it. */
export const usePreview = (submission: Submission, enabled: boolean) =>
  useQuery({
    queryKey: ['proposal-preview', submission],
    queryFn: () => call<Preview>('POST', '/api/proposals/preview', submission),
    enabled: enabled && submission.operations.length > 0,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
