import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ines, sampleProposal } from '../change/sample.fixture';
import { useGiveReview } from '../features/proposal/review/giveReview';
import { useCreateProposal } from '../features/suggest/sending/createProposal';
import type { Proposal } from '../lib/api';
import { attempts } from '../lib/attempts';
import { whose } from '../lib/whose';

const REPLAYED = { headers: { 'Idempotency-Replayed': 'true' } };
const WORDS = { title: 'A title', rationale: '', operations: [] };

/** A server that has #24 as it says, gives the answer of before as this, and makes that now. */
function serve(again: unknown, now: Proposal | null, fresh: unknown) {
  const before = again === null ? new Response('', REPLAYED) : Response.json(again, REPLAYED);
  const posts = [before, Response.json(fresh)];
  const fetched = vi.fn((_path: string, init?: RequestInit) => {
    if (init?.method === 'POST') return Promise.resolve(posts.shift() ?? new Response());
    return Promise.resolve(now ? Response.json(now) : Response.json({ code: 'unknown' }, { status: 404 }));
  });
  vi.stubGlobal('fetch', fetched);
  return { posts: () => fetched.mock.calls.filter(([, init]) => init?.method === 'POST').length };
}

function hook<T>(use: () => T): T {
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>
  );
  return renderHook(use, { wrapper }).result.current;
}

const as = (status: Proposal['status'], version = 1) => sampleProposal({ number: 24, status, version });
const FRESH = sampleProposal({ number: 25 });

describe('An answer of before', () => {
  beforeEach(() => {
    attempts.forgetAll();
    whose.begin(ines);
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, boolean, Proposal | null, number]>([
    ['to a draft that is as it was made', false, as('DRAFT'), 24],
    ['to a draft that is deleted', false, null, 25],
    ['to a draft that was written on', false, as('DRAFT', 2), 25],
    ['to a draft that was handed over', false, as('IN_REVIEW'), 25],
    ['to a suggestion that was reviewed meanwhile', true, as('CHANGES_REQUESTED'), 24],
    ['to a suggestion that was withdrawn', true, as('WITHDRAWN'), 25],
    ['to a suggestion that is gone', true, null, 25],
  ])('%s counts where it still holds', async (_, submit, now, number) => {
    const { posts } = serve(now, now, FRESH);
    const { mutateAsync } = hook(() => useCreateProposal('suggest.s1'));
    await act(async () => expect((await mutateAsync({ ...WORDS, submit })).number).toBe(number));
    expect(posts()).toBe(number === 24 ? 1 : 2);
  });

  it.each<[Proposal['reviews'][number]['state'] | 'none', number]>([
    ['STANDING', 1],
    ['NOTE', 1],
    ['REPLACED', 2],
    ['DISMISSED', 2],
    ['OUTDATED', 2],
    ['none', 2],
  ])('to a review that is %s by now is told with %i requests', async (state, requests) => {
    const reviews = state === 'none' ? [] : [{ id: 'r1', state }];
    const now = sampleProposal({ number: 24, reviews: reviews as Proposal['reviews'] });
    const { posts } = serve({ review: 'r1' }, now, { review: 'r2' });
    const { mutateAsync } = hook(() => useGiveReview(24));
    await act(
      async () => void (await mutateAsync({ patchSet: 1, verdict: 'APPROVE', body: '', comments: [] })),
    );
    expect(posts()).toBe(requests);
  });
});
