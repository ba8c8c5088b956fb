import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useRequest } from '../../../change/act/useAct';
import type { Preview, Proposal } from '../../../lib/api';
import { call } from '../../../lib/http';
import type { Resolution } from './resolving';

/** Brings a proposal onto what is published now, as its next patch set. */
export const useUpdateFromPublished = ({ number, version }: Proposal) =>
  useRequest(number, (resolutions: Resolution[]) => [
    'POST',
    'update-from-published',
    { resolutions },
    { 'If-Match': `"${version}"` },
  ]);

/** What that would come to; what is not resolved yet may stand in it as it is. */
export const useUpdatePreview = ({ number, version }: Proposal, resolutions: Resolution[]) =>
  useQuery({
    queryKey: ['proposal', number, 'update', version, resolutions],
    queryFn: () =>
      call<Preview>('POST', `/api/proposals/${number}/update-from-published/preview`, { resolutions }),
    placeholderData: keepPreviousData,
    gcTime: 60_000,
  });
