import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { readShown } from '../../../change/act/readProposal';
import { ines, omar, sampleChange, sampleProposal, sampleReview } from '../../../change/sample.fixture';
import type { Proposal, Review } from '../../../lib/api';
import { Story } from './Story';

const remark = (id: string): Review => ({
  id,
  reviewer: ines,
  patchSet: 1,
  verdict: 'COMMENT',
  body: `Remark ${id}`,
  bodyHtml: `<p>Remark ${id}</p>`,
  bodyLeftOut: false,
  givenAt: `2026-03-01T10:00:0${id}Z`,
  state: 'NOTE',
  sentence: 'A comment on patch set 1.',
  raisedTo: null,
  ended: null,
  allowedActions: [],
});

afterEach(() => vi.unstubAllGlobals());

/** The story of a proposal on its page, which may become another. */
function tell(first: Proposal, props: Partial<Parameters<typeof Story>[0]> = {}) {
  const client = new QueryClient();
  const shown = { become: (_: Proposal) => {} };
  const Page = () => {
    const [proposal, become] = useState(first);
    shown.become = become;
    return <Story proposal={proposal} {...props} />;
  };
  const root = createRootRoute({ component: Page });
  const router = createRouter({ routeTree: root, history: createMemoryHistory() });
  const page = () => (
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  );
  render(page());
  return { client, becomes: (next: Proposal) => act(() => shown.become(next)) };
}

it('Of many reviews the newest are there, and the earlier ones are read a page at a time', async () => {
  const pages: Record<string, unknown> = {
    '/api/proposals/24/reviews?cursor=c': { items: [remark('3'), remark('2')], next: 'b' },
    '/api/proposals/24/reviews?cursor=b': { items: [remark('4'), remark('1')], next: null },
  };
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(pages[path]))));
  const proposal = sampleProposal({ number: 24, reviews: [remark('4')], earlierReviews: 'c' });
  tell(proposal);
  const shown = () => screen.getAllByText(/^Remark/).map(({ textContent }) => textContent);
  await screen.findByText('Remark 4');
  expect(shown()).toEqual(['Remark 4']);

  await userEvent.click(await screen.findByRole('button', { name: 'Show earlier reviews' }));
  await screen.findByText('Remark 2');
  expect(shown()).toEqual(['Remark 2', 'Remark 3', 'Remark 4']);

  await userEvent.click(await screen.findByRole('button', { name: 'Show earlier reviews' }));
  await screen.findByText('Remark 1');
  expect(shown()).toEqual(['Remark 1', 'Remark 2', 'Remark 3', 'Remark 4']);
  expect(screen.queryByRole('button', { name: 'Show earlier reviews' })).toBeNull();
});

it('What was opened stays while more are given, and nothing between is left out', async () => {
  const pages: Record<string, unknown> = {
    '/api/proposals/24/reviews?cursor=5': { items: [remark('4'), remark('3')], next: '3' },
    '/api/proposals/24/reviews?cursor=3': { items: [remark('2'), remark('1')], next: null },
    '/api/proposals/24/reviews?cursor=8': { items: [remark('7'), remark('6')], next: '6' },
    '/api/proposals/24/reviews?cursor=6': { items: [remark('5'), remark('4')], next: '4' },
  };
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(pages[path]))));
  const { becomes } = tell(sampleProposal({ number: 24, reviews: [remark('5')], earlierReviews: '5' }));
  const shown = () => screen.getAllByText(/^Remark/).map(({ textContent }) => textContent?.slice(-1));
  for (const oldest of ['Remark 3', 'Remark 1']) {
    await userEvent.click(await screen.findByRole('button', { name: 'Show earlier reviews' }));
    await screen.findByText(oldest);
  }
  expect(shown().join('')).toBe('12345');

  const approval = { ...remark('9'), state: 'STANDING' as const };
  becomes(sampleProposal({ number: 24, reviews: [approval, remark('8')], earlierReviews: '8' }));
  await screen.findByText('Remark 6');
  expect(shown().join('')).toBe('123456789');
  expect(screen.queryByRole('button', { name: 'Show earlier reviews' })).toBeNull();
});

it('Words that were taken away go from what was opened, too', async () => {
  const words = { gone: false };
  vi.stubGlobal('fetch', () => {
    const earlier = words.gone ? { ...remark('1'), bodyHtml: '<p>Taken away</p>' } : remark('1');
    return Promise.resolve(new Response(JSON.stringify({ items: [earlier], next: null })));
  });
  const { client } = tell(sampleProposal({ number: 24, reviews: [remark('2')], earlierReviews: '2' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Show earlier reviews' }));
  await screen.findByText('Remark 1');
  words.gone = true;
  await readShown(client, 24);
  await screen.findByText('Taken away');
  expect(screen.queryByText('Remark 1')).toBeNull();
});

it('A verdict without its text says where that stands, and is given with it among the earlier ones', async () => {
  const whole: Review = { ...remark('1'), verdict: 'REQUEST_CHANGES', state: 'STANDING' };
  const bare = { ...whole, body: '', bodyHtml: '', bodyLeftOut: true };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(JSON.stringify({ items: [whole], next: null }))));
  const proposal = sampleProposal({ number: 24, reviews: [bare], earlierReviews: 'c' });
  tell(proposal);
  expect(await screen.findByText('Its text comes with the earlier reviews.')).not.toBeNull();

  await userEvent.click(await screen.findByRole('button', { name: 'Show earlier reviews' }));

  await screen.findByText('Remark 1');
});

it('A review is one block: its verdict, its words, its remarks and the words that it offers', async () => {
  const review = sampleReview({
    verdict: 'REQUEST_CHANGES',
    reviewer: omar,
    body: 'Nearly.',
    bodyHtml: '<p>Nearly.</p>',
  });
  const entry = (kind: string, at: string, sentence: string) => ({ kind, at, actor: omar, sentence });
  tell(
    sampleProposal({
      changes: [sampleChange()],
      reviews: [review],
      timeline: [
        entry('SUBMITTED', '2026-03-01T09:00:00Z', 'Submitted.'),
        entry('REVIEWED', review.givenAt, 'Omar Haddad asked for changes to patch set 1.'),
        entry('ASSIGNED', '2026-03-01T11:00:00Z', 'Somebody else was asked.'),
      ],
      suggestions: [
        {
          id: 'w1',
          by: omar,
          patchSet: 1,
          position: 0,
          positionNow: 0,
          proposed: { description: 'Runs trusted tracking.' },
          state: 'OPEN',
          givenAt: review.givenAt,
          sentence: 'Omar Haddad offers other words.',
          allowedActions: [],
        },
      ],
    }),
    { remarks: ({ id }) => <p>Remarks of {id}</p> },
  );
  const list = within(await screen.findByRole('region', { name: 'What happened' }));
  const steps = list.getAllByRole('listitem');
  expect(steps.map(({ textContent }) => textContent?.slice(0, 9))).toEqual([
    'Submitted',
    expect.anything(),
    'Somebody ',
  ]);
  const block = within(list.getByRole('article'));
  for (const said of ['Changes requested', 'Nearly.', 'Remarks of r1', 'Data Scientist, Senior']) {
    expect(block.getByText(said)).toBeTruthy();
  }
  expect(list.queryByText(/asked for changes to patch set 1/)).toBeNull();
});
