import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleCard } from '../../change/sample.fixture';
import { ProposalList } from './ProposalList';

const card = sampleCard();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('is read again while somebody looks at it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const items = [card];
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Response.json({ items, next: null })),
  );
  const routeTree = createRootRoute({
    component: () => <ProposalList filters={{ status: 'open' }} empty="None" />,
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  expect(await screen.findByText('Say it better')).toBeTruthy();

  items[0] = { ...card, title: 'Title hidden by a moderator' };
  await vi.advanceTimersByTimeAsync(31_000);

  expect(await screen.findByText('Title hidden by a moderator')).toBeTruthy();
  expect(screen.queryByText('Say it better')).toBeNull();
});
