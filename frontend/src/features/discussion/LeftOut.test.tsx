import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page as ApiPage, Comment, Thread } from '../../lib/api';
import { Threads } from './Threads';

configure({ asyncUtilTimeout: 5_000 });

const mei = { id: 'a1', handle: 'mei', name: 'Mei Tanaka' };
const jonas = { id: 'a2', handle: 'jonas', name: 'Jonas Weber' };
const NEWEST = 3;
const AT_ONCE = 4;

/** Ids rise as comments are said. */
const idOf = (number: number) => `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const comment = (number: number, author = jonas): Comment => ({
  id: idOf(number),
  author,
  body: `No. ${number}`,
  bodyHtml: `<p>No. ${number}</p>`,
  state: 'VISIBLE',
  hideReason: null,
  holdReason: null,
  review: null,
  verdict: null,
  postedAt: '2026-03-01T10:00:00Z',
  editedAt: null,
  edits: 0,
  allowedActions: [],
});

const talk = (length: number) => Array.from({ length }, (_, number) => comment(number));

/** A server that folds as Rungs does. */
function folded(all: Comment[], query: URLSearchParams): ApiPage<Thread> {
  const seen = query.get('seen');
  const read = all.filter(({ id }) => !seen || id <= seen);
  const at = all.findIndex(({ id }) => id === query.get('comment'));
  const kept = new Set([
    ...all.slice(0, 1),
    ...(at < 0 ? [] : all.slice(Math.max(0, at - 1), at + 2)),
    ...read.slice(-NEWEST),
    ...all.filter((each) => !read.includes(each)),
  ]);
  const comments = all.filter((each) => kept.has(each));
  const gaps = comments.slice(1).flatMap((each, index) => {
    const after = comments[index]?.id ?? '';
    const count = all.filter(({ id }) => id > after && id < each.id).length;
    return count > 0 ? [{ after, count, cursor: after }] : [];
  });
  const thread: Thread = {
    id: 't1',
    subject: { kind: 'SKILL', id: 's1', proposal: null },
    cell: null,
    role: null,
    level: null,
    revision: 1,
    patchSet: null,
    quote: null,
    changedSince: false,
    blocking: false,
    state: 'OPEN',
    resolvedBy: null,
    startedAt: '2026-03-01T10:00:00Z',
    comments,
    gaps,
    allowedActions: [],
  };
  return { items: [thread], next: null };
}

function page(all: Comment[], query: URLSearchParams): ApiPage<Comment> {
  const rest = all.filter(({ id }) => id > (query.get('cursor') ?? ''));
  const items = rest.slice(0, AT_ONCE);
  return { items, next: rest.length > AT_ONCE ? (items.at(-1)?.id ?? null) : null };
}

async function open(all: Comment[], hash = '') {
  Element.prototype.scrollIntoView = vi.fn();
  vi.stubGlobal('fetch', (path: string) => {
    const { pathname, searchParams } = new URL(path, 'https://rungs.example');
    const answer = pathname.startsWith('/api/me')
      ? { account: mei, grants: [] }
      : pathname.endsWith('/comments')
        ? page(all, searchParams)
        : folded(all, searchParams);
    return Promise.resolve(new Response(JSON.stringify(answer)));
  });
  const client = new QueryClient();
  const root = createRootRoute({ component: () => <Threads subject="skill:serving" topic={null} /> });
  const history = createMemoryHistory({ initialEntries: [`/${hash}`] });
  const router = createRouter({ routeTree: root, history });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByText('No. 0');
  return {
    goTo: (place: string) => act(() => router.navigate({ to: '/', hash: place })),
    hint: () => act(() => client.invalidateQueries({ queryKey: ['threads', 'skill:serving'] })),
  };
}

const said = () => screen.getAllByText(/^No\. \d+$/).map(({ textContent }) => Number(textContent?.slice(4)));
const earlier = (label: string | RegExp) => screen.findByRole('button', { name: label });
const upTo = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);

describe('A long thread', { timeout: 20_000 }, () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is shown by how it began and by its newest comments, and says how many are between', async () => {
    await open(talk(14));
    expect(said()).toEqual([0, 11, 12, 13]);
    await userEvent.click(await earlier('Show 10 earlier comments'));
    await userEvent.click(await earlier('Show 6 earlier comments'));
    await userEvent.click(await earlier('Show 2 earlier comments'));
    await waitFor(() => expect(said()).toEqual(upTo(0, 14)));
    expect(screen.queryByRole('button', { name: /earlier/ })).toBeNull();
  });

  it('shows a comment that the address asks for wherever it stands, and what is between on both sides', async () => {
    await open(talk(20), `#comment-${idOf(9)}`);
    await waitFor(() => expect(document.activeElement?.id).toBe(`comment-${idOf(9)}`));
    expect(said()).toEqual([0, 8, 9, 10, 17, 18, 19]);
    await userEvent.click(await earlier('Show 7 earlier comments'));
    await userEvent.click(await earlier('Show 3 earlier comments'));
    await waitFor(() => expect(said()).toEqual([...upTo(0, 11), 17, 18, 19]));
    expect(screen.getByRole('button', { name: 'Show 6 earlier comments' })).toBeTruthy();
  });

  it('shows one that the address asks for later', async () => {
    const { goTo } = await open(talk(20));
    await goTo(`comment-${idOf(9)}`);
    await waitFor(() => expect(document.activeElement?.id).toBe(`comment-${idOf(9)}`));
    expect(screen.queryByRole('button', { name: /new comment/ })).toBeNull();
  });

  it('keeps what is read where it is when others say more, and what was opened', async () => {
    const all = talk(14);
    const { hint } = await open(all);
    await userEvent.click(await earlier('Show 10 earlier comments'));
    await waitFor(() => expect(said()).toEqual([...upTo(0, 5), 11, 12, 13]));
    all.push(...[14, 15, 16, 17].map((number) => comment(number)));
    await hint();
    await userEvent.click(await earlier('Show 4 new comments'));
    expect(said()).toEqual([...upTo(0, 5), ...upTo(11, 18)]);
    expect(screen.getByRole('button', { name: 'Show 6 earlier comments' })).toBeTruthy();
  });

  it('shows of what was opened only what still stands, also where another comment was sought since', async () => {
    const all = talk(20);
    const { goTo, hint } = await open(all, `#comment-${idOf(9)}`);
    await userEvent.click(await earlier('Show 7 earlier comments'));
    await waitFor(() => expect(said()).toContain(2));
    await goTo(`comment-${idOf(13)}`);
    await waitFor(() => expect(document.activeElement?.id).toBe(`comment-${idOf(13)}`));
    all.splice(2, 1);
    await hint();
    await waitFor(() => expect(said()).not.toContain(2));
    expect(said()).toContain(1);
  });

  it('shows at once what the reader has said', async () => {
    const all = talk(14);
    const { hint } = await open(all);
    all.push(comment(14, mei));
    await hint();
    await waitFor(() => expect(said()).toEqual([0, 11, 12, 13, 14]));
    expect(screen.queryByRole('button', { name: /new comment/ })).toBeNull();
  });
});
