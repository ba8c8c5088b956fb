import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Notification } from '../../lib/api';
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
