import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ines, lena } from '../../change/sample.fixture';
import type { ProposalCard } from '../../lib/api';
import { QueueList } from './QueueList';

const card = (number: number, allowedActions: ProposalCard['allowedActions']): ProposalCard => ({
  number,
  title: `Change ${number}`,
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
  allowedActions,
});

function serve(cards: ProposalCard[]) {
  const fetched = vi.fn(async (path: string, _init?: RequestInit) =>
    Response.json(path.startsWith('/api/proposals?') ? { items: cards, next: null } : cards[0]),
  );
  vi.stubGlobal('fetch', fetched);
  const routeTree = createRootRoute({
    component: () => <QueueList filters={{ queue: 'all' }} empty="Nothing waits" me={lena} />,
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  return fetched;
}

describe('The review queue', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('offers to claim only what the server says the reader may', async () => {
    const fetched = serve([card(7, ['CLAIM']), card(8, [])]);
    const rows = await screen.findAllByRole('listitem');
    const claims = rows.map((row) => within(row).queryAllByRole('button', { name: 'Claim' }).length);
    expect(claims).toEqual([1, 0]);
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
    press('j');
    press('c');
    await vi.waitFor(() =>
      expect(fetched.mock.calls.map(([path]) => path)).toContain('/api/proposals/7/claim'),
    );
  });
});
