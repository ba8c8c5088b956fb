import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Notification } from '../../lib/api';
import { Toasts } from '../../ui/Toasts';
import { Inbox } from './Inbox';
import { NewsItem } from './NewsItem';

/** A piece of news to an author. */
const news = (kind: Notification['kind']): Notification => ({
  id: 'n1',
  kind,
  reason: 'AUTHOR',
  sentence: 'Marek did something.',
  href: '/skills/serving',
  actor: null,
  proposal: null,
  skill: null,
  state: 'UNREAD',
  occurredAt: '2026-02-22T09:00:00Z',
});

it.each([
  ['COMMENT_REFUSED', 'You wrote it'],
  ['COMMENT_RELEASED', 'You wrote it'],
  ['COMMENT_POSTED', 'You suggested it'],
  ['PROPOSAL_REJECTED', 'You suggested it'],
] as const)('News of %s says why an author hears of it', async (kind, why) => {
  const page = () => <NewsItem item={news(kind)} state="unread" />;
  const routeTree = createRootRoute({ component: page });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  expect((await screen.findByText(/^You /)).textContent).toContain(why);
});

it.each(['Mark as done: Marek did something.', 'Mark all as done'])(
  'What “%s” could not move stands there again, and why is said',
  async (name) => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    const client = new QueryClient();
    const tray = { pages: [{ items: [news('COMMENT_POSTED')], next: null }], pageParams: [null] };
    client.setQueryDefaults(['notifications'], { staleTime: Number.POSITIVE_INFINITY, retry: false });
    client.setQueryData(['notifications', 'unread'], tray);
    const routeTree = createRootRoute({ component: () => <Inbox state="unread" /> });
    render(
      <QueryClientProvider client={client}>
        <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
        <Toasts />
      </QueryClientProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name }));
    await screen.findByText(/^The server could not be reached. What you wrote is kept; try again/);
    expect(screen.getByText('Marek did something.')).toBeTruthy();
    vi.unstubAllGlobals();
  },
);
