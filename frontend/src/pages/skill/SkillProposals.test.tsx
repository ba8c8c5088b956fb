import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleCard } from '../../change/sample.fixture';
import type { ProposalCard } from '../../lib/api';
import { SkillProposals } from './SkillProposals';

const inReview = sampleCard();

const withdrawn = sampleCard({ status: 'WITHDRAWN', updatedAt: '2026-03-01T09:05:00Z' });

afterEach(() => vi.unstubAllGlobals());

it('show one that was just closed once, whichever list is read first', async () => {
  const lists: Record<string, Promise<ProposalCard[]>> = {
    open: Promise.resolve([inReview]),
    closed: Promise.resolve([]),
  };
  vi.stubGlobal('fetch', async (path: string) => {
    const status = new URL(path, 'https://rungs.example').searchParams.get('status') ?? '';
    return Response.json({ items: await lists[status], next: null });
  });
  const client = new QueryClient();
  const routeTree = createRootRoute({ component: () => <SkillProposals slug="mlops" name="MLOps" /> });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  await screen.findByText('In review');

  let answerOpen: (items: ProposalCard[]) => void = () => {};
  lists.open = new Promise((answer) => {
    answerOpen = answer;
  });
  lists.closed = Promise.resolve([withdrawn]);
  act(() => void client.invalidateQueries({ queryKey: ['proposals'] }));

  await screen.findByText('Withdrawn');
  expect(screen.getAllByText('Say it better')).toHaveLength(1);
  answerOpen([]);
  await waitFor(() => expect(client.isFetching()).toBe(0));
  expect(screen.queryByText('In review')).toBeNull();
  expect(screen.getAllByText('Say it better')).toHaveLength(1);
});
