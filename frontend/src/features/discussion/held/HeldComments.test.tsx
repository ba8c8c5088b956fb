import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HeldComment } from '../../../lib/api';
import { HeldComments } from './HeldComments';

const held: HeldComment = {
  comment: {
    id: 'c1',
    author: { id: 'a1', handle: 'nils', name: 'Nils Berg' },
    body: 'Look: https://a.example',
    bodyHtml: '<p>Look: https://a.example</p>',
    state: 'HELD',
    hideReason: null,
    holdReason: 'It holds a link.',
    review: null,
    verdict: null,
    postedAt: '2026-03-01T10:00:00Z',
    editedAt: '2026-03-01T11:00:00Z',
    edits: 0,
    became: [],
    allowedActions: ['RELEASE', 'REFUSE'],
  },
  skill: { id: 's1', slug: 'serving', name: 'Model Serving' },
  proposal: null,
  title: 'Model Serving',
  href: '/skills/serving#comment-c1',
};

function serve(items: HeldComment[]) {
  const fetched = vi.fn(async (_: string, init?: RequestInit) =>
    Response.json(init?.method === 'POST' ? held.comment : { items, next: null }),
  );
  vi.stubGlobal('fetch', fetched);
  const root = createRootRoute({ component: HeldComments });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return Object.assign(fetched, { client });
}

const sent = (fetched: ReturnType<typeof serve>) =>
  fetched.mock.calls
    .filter(([, init]) => init?.method === 'POST')
    .map(([address, init]) => [address, JSON.parse(String(init?.body))]);

describe('The held comments', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('say when there are none', async () => {
    serve([]);
    expect(await screen.findByText('No comment is held')).toBeTruthy();
  });

  it('show what was said, where and why it waits, and let the text through that was read', async () => {
    const fetched = serve([held]);
    expect(await screen.findByText('Look: https://a.example')).toBeTruthy();
    expect(screen.getByText('It holds a link.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Model Serving' }).getAttribute('href')).toContain('#comment-c1');
    await userEvent.click(screen.getByRole('button', { name: 'Release' }));
    await vi.waitFor(() =>
      expect(sent(fetched)).toEqual([['/api/comments/c1/release', { editedAt: '2026-03-01T11:00:00Z' }]]),
    );
  });

  it('are refused with a reason', async () => {
    const fetched = serve([held]);
    await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
    await userEvent.type(await screen.findByLabelText('Reason', {}, { timeout: 10_000 }), 'It advertises.');
    const acts = screen.getAllByRole('button', { name: 'Refuse', hidden: true });
    await userEvent.click(acts[acts.length - 1] as HTMLElement);
    await vi.waitFor(() =>
      expect(sent(fetched)).toEqual([['/api/comments/c1/refuse', { reason: 'It advertises.' }]]),
    );
  }, 20_000);

  it('leave the reason that is being written where it is when somebody else decides', async () => {
    const items = [held];
    const client = serve(items).client;
    await userEvent.click(await screen.findByRole('button', { name: 'Refuse' }));
    const reason = await screen.findByLabelText('Reason', {}, { timeout: 10_000 });
    await userEvent.type(reason, 'It adv');
    items.pop();
    await act(() => client.invalidateQueries());
    await screen.findByText('No comment is held');
    expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'It adv');
  }, 20_000);
});
