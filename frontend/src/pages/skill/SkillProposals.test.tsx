import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { ines } from '../../change/sample.fixture';
import type { ProposalCard } from '../../lib/api';
import { SkillProposals } from './SkillProposals';

const inReview: ProposalCard = {
  number: 7,
  title: 'Say it better',
  status: 'IN_REVIEW',
  changeClass: 'CLARIFYING',
  author: ines,
  skills: [],
  createdAt: '2026-03-01T09:00:00Z',
  updatedAt: '2026-03-01T09:00:00Z',
  comments: 0,
  turn: { who: 'REVIEWERS', reason: 'Submitted.', since: '2026-03-01T09:00:00Z' },
  sentence: 'Waits for a reviewer.',
  assigned: [],
  claim: null,
  myTurn: null,
  escalated: 0,
  bar: null,
  allowedActions: [],
};

const withdrawn: ProposalCard = { ...inReview, status: 'WITHDRAWN', updatedAt: '2026-03-01T09:05:00Z' };

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
