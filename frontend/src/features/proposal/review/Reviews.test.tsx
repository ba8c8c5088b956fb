import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { readShown } from '../../../change/act/readProposal';
import { ines, sampleProposal } from '../../../change/sample.fixture';
import type { Proposal, Review } from '../../../lib/api';
import { Reviews } from './Reviews';

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

it('Of many reviews the newest are there, and the earlier ones are read a page at a time', async () => {
  const pages: Record<string, unknown> = {
    '/api/proposals/24/reviews?cursor=c': { items: [remark('3'), remark('2')], next: 'b' },
    '/api/proposals/24/reviews?cursor=b': { items: [remark('4'), remark('1')], next: null },
  };
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(pages[path]))));
  const proposal = sampleProposal({ number: 24, reviews: [remark('4')], earlierReviews: 'c' });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Reviews proposal={proposal} />
    </QueryClientProvider>,
  );
  const shown = () => screen.getAllByText(/^Remark/).map(({ textContent }) => textContent);
  expect(shown()).toEqual(['Remark 4']);
  expect(screen.queryByText('Those that ask for nothing now')).not.toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Show earlier reviews' }));
  await screen.findByText('Remark 2');
  expect(shown()).toEqual(['Remark 2', 'Remark 3', 'Remark 4']);

  await userEvent.click(screen.getByRole('button', { name: 'Show earlier reviews' }));
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
  const client = new QueryClient();
  const page = (proposal: Proposal) => (
    <QueryClientProvider client={client}>
      <Reviews proposal={proposal} />
    </QueryClientProvider>
  );
  const { rerender } = render(
    page(sampleProposal({ number: 24, reviews: [remark('5')], earlierReviews: '5' })),
  );
  const shown = () => screen.getAllByText(/^Remark/).map(({ textContent }) => textContent?.slice(-1));
  for (const oldest of ['Remark 3', 'Remark 1']) {
    await userEvent.click(screen.getByRole('button', { name: 'Show earlier reviews' }));
    await screen.findByText(oldest);
  }
  expect(shown().join('')).toBe('12345');

  const approval = { ...remark('9'), state: 'STANDING' as const };
  rerender(page(sampleProposal({ number: 24, reviews: [approval, remark('8')], earlierReviews: '8' })));
  await screen.findByText('Remark 6');
  expect(shown().join('')).toBe('912345678');
  expect(screen.getByText('Those that ask for nothing now').closest('details')?.open).toBe(true);
  expect(screen.queryByRole('button', { name: 'Show earlier reviews' })).toBeNull();
});

it('Words that were taken away go from what was opened, too', async () => {
  const words = { gone: false };
  vi.stubGlobal('fetch', () => {
    const earlier = words.gone ? { ...remark('1'), bodyHtml: '<p>Taken away</p>' } : remark('1');
    return Promise.resolve(new Response(JSON.stringify({ items: [earlier], next: null })));
  });
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <Reviews proposal={sampleProposal({ number: 24, reviews: [remark('2')], earlierReviews: '2' })} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier reviews' }));
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
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Reviews proposal={proposal} />
    </QueryClientProvider>,
  );
  expect(screen.queryByText('Its text stands among the earlier reviews below.')).not.toBeNull();

  await userEvent.click(screen.getByText('Those that ask for nothing now'));
  await userEvent.click(screen.getByRole('button', { name: 'Show earlier reviews' }));

  await screen.findByText('Remark 1');
});
