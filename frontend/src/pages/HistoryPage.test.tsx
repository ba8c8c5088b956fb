import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Change, Revision } from '../lib/api';
import { socket } from '../lib/socket';
import { sampleProfile } from '../profile/sample.fixture';
import { HistoryPage } from './HistoryPage';

const AT_ONCE = 3;

const change = { kind: 'SUMMARY', act: 'CHANGED', cell: null, role: null, level: null } as unknown as Change;
const manyChanges = ['SUMMARY', 'NAME', 'GROUP', 'SLUG'].map(
  (kind) => ({ ...change, kind, before: null, after: null, words: [], sentence: `${kind} moved.` }) as Change,
);

const revision = (number: number, rationale = `Why r${number}`): Revision => ({
  revision: number,
  publication: number,
  publishedAt: '2026-03-01T10:00:00Z',
  changeClass: 'CLARIFYING',
  rationale,
  author: { id: 'a1', handle: 'mei', name: 'Mei Tanaka' },
  coAuthors: [],
  approvers: [],
  proposal: number,
  changes: manyChanges,
});

/** The history of a skill with these revisions, newest first, as a reader has it open who hears of what happens. */
async function open(revisions: Revision[], hash = '') {
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('fetch', async (path: string) => {
    const { pathname, searchParams } = new URL(path, 'https://rungs.example');
    if (pathname === '/api/me') return Response.json({ account: null, grants: [] });
    if (!pathname.endsWith('/revisions'))
      return Response.json(sampleProfile({ revision: revisions[0]?.revision ?? 0 }));
    const before = Number(searchParams.get('cursor') ?? Number.POSITIVE_INFINITY);
    const rest = revisions.filter((each) => each.revision < before);
    const items = rest.slice(0, AT_ONCE);
    const next = rest.length > AT_ONCE ? String(items.at(-1)?.revision) : null;
    return Response.json({ items, next });
  });
  const heard = vi.spyOn(socket, 'subscribe').mockReturnValue(() => {});
  const root = createRootRoute();
  const history = createRoute({
    getParentRoute: () => root,
    path: '/skills/$slug/history',
    component: HistoryPage,
  });
  const skill = createRoute({ getParentRoute: () => root, path: '/skills/$slug' });
  const router = createRouter({
    routeTree: root.addChildren([history, skill]),
    history: createMemoryHistory({ initialEntries: [`/skills/serving/history${hash}`] }),
  });
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByText(revisions[0]?.rationale ?? '');
  return {
    hint: (type: string) =>
      act(() => {
        for (const [topic, hear] of heard.mock.calls)
          if (topic === '/topic/skills/s1') hear({ id: '1', type, ref: '' });
      }),
    goTo: (place: string) => act(() => router.navigate({ to: '.', hash: place } as never)),
  };
}

const isOpen = (number: number) =>
  document.getElementById(`r${number}`)?.querySelector('details')?.hasAttribute('open');

describe('The history of a skill', { timeout: 20_000 }, () => {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it.each(['proposals-changed', 'resync'])('loses what was taken away of a reason, on %s', async (hint) => {
    const revisions = [revision(2), revision(1)];
    const page = await open(revisions);
    revisions[1] = revision(1, 'Hidden by a moderator: It insults.');
    page.hint(hint);
    expect(await screen.findByText('Hidden by a moderator: It insults.')).toBeTruthy();
    expect(screen.queryByText('Why r1')).toBeNull();
  });

  it('calls people as they are called now', async () => {
    const revisions = [revision(1)];
    const page = await open(revisions);
    expect(screen.getByText(/Mei Tanaka/)).toBeTruthy();
    revisions[0] = { ...revision(1), author: { id: 'a1', handle: 'mei', name: 'Member 7' } };
    page.hint('resync');
    expect(await screen.findByText(/Member 7/)).toBeTruthy();
    expect(screen.queryByText(/Mei Tanaka/)).toBeNull();
  });

  it('keeps what was read where another revision is published', async () => {
    const revisions = [revision(4), revision(3), revision(2), revision(1)];
    const page = await open(revisions);
    expect(screen.queryByText('Why r1')).toBeNull();
    revisions.unshift(revision(5));
    page.hint('revision-published');
    expect(await screen.findByText('Why r5')).toBeTruthy();
    expect(await screen.findByText('Why r2')).toBeTruthy();
  });

  it('leaves open what was looked for, where something else is looked for next', async () => {
    const page = await open([revision(3), revision(2), revision(1)], '#r2');
    await waitFor(() => expect(isOpen(2)).toBe(true));
    expect(isOpen(1)).toBe(false);
    await page.goTo('r1');
    await waitFor(() => expect(isOpen(1)).toBe(true));
    expect(isOpen(2)).toBe(true);
  });
});
