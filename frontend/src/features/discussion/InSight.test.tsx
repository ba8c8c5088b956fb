import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Comment } from '../../lib/api';
import { whose } from '../../lib/whose';
import { Threads } from './Threads';
import { comment, folded, idOf, mei } from './talk.fixture';

configure({ asyncUtilTimeout: 5_000 });

const PAGE = 8;

type Said = Map<string, Comment[]>;

/** As many threads behind a place as a page has room for, where new comments in threads that were read take no room. */
function pageOf(said: Said, query: URLSearchParams) {
  const behind = [...said].filter(([id]) => id > (query.get('cursor') ?? ''));
  const threads = behind.map(([id, all]) => folded(all, query, id));
  let room = PAGE;
  const items = threads.filter(({ comments }) => {
    const read = comments.filter(({ id }) => id <= (query.get('seen') ?? ''));
    room -= (read.length > 0 ? read : comments).length;
    return room >= 0;
  });
  return { items, next: items.length < threads.length ? items.at(-1)?.id : null };
}

/** A talk of threads with so many comments each, on a page that its reader has open. */
async function open(...lengths: number[]) {
  Element.prototype.scrollIntoView = vi.fn();
  let last = 0;
  const next = (author?: typeof mei) => comment(last++, author);
  const said: Said = new Map(lengths.map((length, at) => [`t${at}`, Array.from({ length }, () => next())]));
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    const { pathname, searchParams } = new URL(path, 'https://rungs.example');
    if (pathname === '/api/me') return Response.json({ account: mei, grants: [] });
    const [id, part] = pathname.split('/').slice(3);
    if (init?.method === 'POST') {
      const mine = next(mei);
      said.set(id ?? `t${said.size}`, [...(said.get(id ?? '') ?? []), mine]);
      return Response.json(id ? mine : folded([mine], searchParams, `t${said.size - 1}`));
    }
    if (id === undefined) return Response.json(pageOf(said, searchParams));
    const all = said.get(id);
    if (!all) return Response.json({ status: 404 }, { status: 404 });
    return Response.json(
      part ? { items: all, next: null } : { ...folded(all, searchParams, id), comments: all },
    );
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute({ component: () => <Threads subject="skill:serving" topic={null} /> });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByText('No. 0');
  const hint = () => act(() => client.invalidateQueries({ queryKey: ['threads', 'skill:serving'] }));
  return {
    goTo: (number: number) => act(() => router.navigate({ to: '/', hash: `comment-${idOf(number)}` })),
    isSaid: (thread: string, author?: typeof mei) => {
      said.set(thread, [...(said.get(thread) ?? []), next(author)]);
      return hint();
    },
    isTakenAway: (thread: string) => {
      said.delete(thread);
      return hint();
    },
  };
}

const shown = () => screen.queryAllByText(/^No\. \d+$/).map((each) => Number(each.textContent?.slice(4)));

/** Begins a reply in the thread that has the comment of this number. */
async function replyTo(number: number, words: string) {
  const thread = screen.getByText(`No. ${number}`).closest('li') as HTMLElement;
  await userEvent.click(within(thread).getByRole('button', { name: 'Reply' }));
  await userEvent.type(screen.getByLabelText('Your reply'), words);
}
const isWritten = (words: string) => {
  const place = screen.getByLabelText('Your reply');
  expect(place).toHaveProperty('value', words);
  return place;
};

async function say(words: string) {
  await userEvent.type(screen.getByLabelText('Your comment'), words);
  await userEvent.click(screen.getByRole('button', { name: 'Comment' }));
  await waitFor(() => expect(screen.getByLabelText('Your comment')).toHaveProperty('value', ''));
}

describe('On an open page of a talk', { timeout: 20_000 }, () => {
  beforeEach(() => {
    localStorage.clear();
    whose.begin(mei);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('a comment that is looked for takes nothing off it: neither what was read nor what is being written', async () => {
    const { goTo } = await open(40, 2, 2);
    expect(shown()).toEqual([0, 37, 38, 39, 40, 41, 42, 43]);
    await replyTo(42, 'One per');
    await goTo(20);
    await waitFor(() => expect(document.activeElement?.id).toBe(`comment-${idOf(20)}`));
    expect(shown()).toEqual([0, 19, 20, 21, 37, 38, 39, 40, 41, 42, 43]);
    isWritten('One per');
    await goTo(10);
    await waitFor(() => expect(document.activeElement?.id).toBe(`comment-${idOf(10)}`));
    expect(shown()).toEqual([0, 9, 10, 11, 19, 20, 21, 37, 38, 39, 40, 41, 42, 43]);
    isWritten('One per');
    for (const count of [8, 7, 15]) screen.getByRole('button', { name: `Show ${count} earlier comments` });
  });

  it('one that is looked for on a page that was not opened is there, too', async () => {
    const { goTo } = await open(5, 3, 4);
    expect(shown()).not.toContain(10);
    await goTo(10);
    await waitFor(() => expect(document.activeElement?.id).toBe(`comment-${idOf(10)}`));
    expect(shown()).toContain(4);
  });

  it('what was looked for shows what still stands of it', async () => {
    const { goTo, isSaid } = await open(40);
    await goTo(20);
    await waitFor(() => expect(shown()).toContain(20));
    await isSaid('t0');
    await screen.findByRole('button', { name: 'Show 1 new comment' });
    expect(shown()).toContain(20);
  });

  it('what the reader has said is there, though it lies behind pages that they have not opened', async () => {
    await open(4, 4, 3);
    expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
    await say('Mine.');
    await waitFor(() => expect(shown()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 11]));
    expect(screen.getByRole('button', { name: 'Show more' })).toBeTruthy();
  });

  it('what they said stays the same, with what they write there, once the pages reach it', async () => {
    const { isSaid } = await open(4, 4, 3);
    await say('Mine.');
    await waitFor(() => expect(shown()).toContain(11));
    await isSaid('t3');
    await userEvent.click(await screen.findByRole('button', { name: 'Show 1 new comment' }));
    expect(shown()).toContain(12);
    await replyTo(11, 'One per');
    const place = isWritten('One per');
    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await waitFor(() => expect(shown()).toEqual(Array.from({ length: 13 }, (_, number) => number)));
    expect(isWritten('One per')).toBe(place);
  });

  it('a thread that others began stays, with what is written in it, where it grows out of its page', async () => {
    const { isSaid } = await open(4, 3);
    await isSaid('t2');
    await userEvent.click(await screen.findByRole('button', { name: 'Show 1 new comment' }));
    await replyTo(7, 'One per');
    const place = isWritten('One per');
    await isSaid('t2');
    await screen.findByRole('button', { name: 'Show 1 new comment' });
    expect(shown()).toContain(7);
    expect(isWritten('One per')).toBe(place);
  });

  it('a thread that is not the reader’s to read any more goes', async () => {
    const { isTakenAway } = await open(4, 2);
    await isTakenAway('t1');
    await waitFor(() => expect(shown()).toEqual([0, 1, 2, 3]));
  });
});
