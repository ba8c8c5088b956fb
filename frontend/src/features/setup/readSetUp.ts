import { queryOptions } from '@tanstack/react-query';
import type { Demonstration, LadderView, SetUp } from '../../lib/api';
import { call } from '../../lib/http';
import { NOT_TOLD } from '../../lib/queries';

/** How far the installation is on its way to a catalogue. */
export const setUp = queryOptions({
  queryKey: ['set-up'],
  queryFn: () => call<SetUp>('GET', '/api/set-up'),
  ...NOT_TOLD,
});

/** The ladder with the version that an act on it carries. */
export const ladderNow = queryOptions({
  queryKey: ['taxonomy', 'ladder'],
  queryFn: () => call<LadderView>('GET', '/api/ladder'),
});

const WHILE_LOADING_MS = 2_000;

/** Whether the demonstration can be loaded, for admins; asked again and again while it is. */
export const demonstration = queryOptions({
  queryKey: ['set-up', 'demonstration'],
  queryFn: () => call<Demonstration>('GET', '/api/admin/demonstration'),
  refetchInterval: ({ state }) => (state.data?.progress === 'LOADING' ? WHILE_LOADING_MS : false),
});
