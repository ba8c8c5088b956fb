import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, configure, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Page as ApiPage, Comment } from '../../lib/api';
import { Threads } from './Threads';
import { comment, folded, idOf, mei, talk } from './talk.fixture';

configure({ asyncUtilTimeout: 5_000 });

const AT_ONCE = 4;

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
        : { items: [folded(all, searchParams)], next: null };
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
