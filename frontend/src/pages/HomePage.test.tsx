import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Home, ProposalCard } from '../lib/api';
import { HomePage } from './HomePage';

const skill = { id: 's1', slug: 'model-serving', name: 'Model Serving' };
const priya = { id: 'p1', handle: 'priya', name: 'Priya' };

const recent = (revision: number): Home['recentlyPublished'][number] => ({
  skill,
  revision,
  publishedAt: '2026-03-01T10:00:00Z',
  author: priya,
  changeClass: 'CLARIFYING',
  proposal: 7,
  sentence: 'Say what is tuned',
  glimpse: {
    sentence: 'LLM Engineer, Middle: 1 word added.',
    words: [
      { op: 'EQUAL', text: 'tunes ' },
      { op: 'INSERT', text: 'batching' },
    ],
    others: 2,
  },
});

const card: ProposalCard = {
  number: 9,
  title: 'Add the Principal level',
  status: 'IN_REVIEW',
  changeClass: 'STRUCTURAL',
  author: priya,
  skills: [skill],
  createdAt: '2026-03-01T10:00:00Z',
  updatedAt: '2026-03-01T10:00:00Z',
  comments: 0,
  turn: { who: 'REVIEWERS', reason: 'Needs 1 approval.', since: '2026-03-01T10:00:00Z' },
  sentence: 'Needs 1 approval.',
  bar: null,
  assigned: [],
  claim: null,
  myTurn: null,
  end: null,
  escalated: 0,
  allowedActions: [],
};

const home: Home = {
  recentlyPublished: [],
  waitingForReview: [],
  figures: { skills: 3, expectations: 9, roles: 2, openProposals: 1 },
  myTurn: [],
  changedForMe: [],
};

async function show(said: Partial<Home>, account: typeof priya | null, kind?: string) {
  const grants = kind ? [{ id: 'g1', kind, scope: { kind: 'SITE' } }] : [];
  const answers: Record<string, unknown> = {
    '/api/home': { ...home, ...said },
    '/api/me': { account, grants, trust: 'T2' },
    '/api/catalog': { folded: false, domains: [], roles: [] },
  };
  vi.stubGlobal('fetch', async (path: string) => Response.json(answers[path] ?? { items: [], next: null }));
  const routeTree = createRootRoute({ component: HomePage });
  const client = new QueryClient();
  client.setQueryData(['me'], answers['/api/me']);
  client.setQueryData(['home'], answers['/api/home']);
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 2, name: 'Recently published' });
  return screen.getAllByRole('heading').map(({ textContent }) => textContent);
}

describe('The start', { timeout: 20_000 }, () => {
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it('begins with what is the reader’s, and says nothing of what Rungs is', async () => {
    const headings = await show({ myTurn: [card], changedForMe: [recent(4)] }, priya);
    expect(headings.slice(0, 3)).toEqual(['What concerns you', 'Your turn', 'Changed for you']);
    expect(headings.indexOf('Recently published')).toBeGreaterThan(2);
    expect(screen.queryByText(/kept by the people/)).toBeNull();
  });

  it('shows what changed, and how much more', async () => {
    await show({ changedForMe: [recent(4)] }, priya);
    expect(screen.getByText('batching').tagName).toBe('INS');
    expect(screen.getByText('LLM Engineer, Middle: 1 word added.')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'r4 and 2 more changes' })).toBeTruthy();
  });

  it('offers what to do where nothing waits', async () => {
    await show({}, priya);
    const act = screen.getByRole('link', { name: 'Choose a skill that you could make clearer' });
    expect(act.getAttribute('href')).toBe('/skills');
  });

  it('offers whoever reviews what waits for others', async () => {
    await show({}, priya, 'REVIEWER');
    const act = screen.getByRole('link', { name: 'See what waits for other reviewers' });
    expect(act.getAttribute('href')).toBe('/queue?queue=all');
  });

  it('tells guests what Rungs is', async () => {
    const headings = await show({ recentlyPublished: [recent(4)] }, null);
    expect(headings[0]).toMatch(/kept by the people who do the work/);
    expect(headings).not.toContain('Your turn');
  });
});
