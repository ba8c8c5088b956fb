import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Subject } from '../../lib/api';
import { leaveToasts, Toasts } from '../../ui/Toasts';
import { Inbox } from './Inbox';
import type { InboxState } from './readNotifications';
import { subject } from './subject.fixture';
import { UnreadNews, useUnreadCount } from './UnreadNews';

configure({ asyncUtilTimeout: 5_000 });

/** A server with trays; each row stands for as many pieces of news as it counts. */
function server(unread: Subject[], { fails = false } = {}) {
  const trays: Record<InboxState, Subject[]> = { unread, saved: [], done: [] };
  const posted: [path: string, body: Record<string, unknown>][] = [];
  const moved = (ids: string[], from: InboxState, to: InboxState) => {
    const those = trays[from].filter(({ newest }) => ids.includes(newest.id));
    trays[from] = trays[from].filter((each) => !those.includes(each));
    trays[to] = [...trays[to], ...those];
    return those.map(({ newest }) => newest.id);
  };
  const count = () => trays.unread.reduce((sum, each) => sum + each.count, 0);
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      if (fails) throw new TypeError('Failed to fetch');
      const body = JSON.parse(String(init.body));
      posted.push([path, body]);
      if (path === '/api/notifications/done') {
        const done = trays.unread.map(({ newest }) => newest.id);
        return Response.json({ unread: 0, done: moved(done, 'unread', 'done') });
      }
      return Response.json({ moved: moved(body.ids ?? [body.about], body.from, body.to), unread: count() });
    }
    if (path === '/api/notifications/count') return Response.json({ unread: count() });
    const about = new URLSearchParams(path.split('?')[1]).get('about');
    if (about) {
      const of = unread.filter(({ newest }) => newest.id === about).map(({ newest }) => newest);
      return Response.json({
        items: of.map((each) => ({ ...each, sentence: `All of ${each.id}` })),
        next: null,
      });
    }
    const state = new URLSearchParams(path.split('?')[1]).get('state') as InboxState;
    return Response.json({ items: trays[state], next: null });
  });
  return { posted, trays };
}

function Count() {
  return <output aria-label="Unread">{useUnreadCount()}</output>;
}

function show(page: () => React.ReactNode) {
  const routeTree = createRootRoute({
    component: () => (
      <>
        {page()}
        <Count />
        <Toasts />
      </>
    ),
  });
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
}

const inbox = (state: InboxState = 'unread') => show(() => <Inbox state={state} />);
const unread = () => screen.getByRole('status', { name: 'Unread' }).textContent;
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const there = (id: string) => screen.findByRole('link', { name: `News ${id}` });
const isGone = (id: string) =>
  vi.waitFor(() => expect(screen.queryByRole('link', { name: `News ${id}` })).toBeNull());

describe('The inbox', { timeout: 20_000 }, () => {
  afterEach(() => {
    vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
    act(leaveToasts);
    vi.useRealTimers();
    cleanup();
    vi.unstubAllGlobals();
  });

  it('is stepped through by j and k, and emptied by e', async () => {
    const { trays } = server([subject('n1'), subject('n2')]);
    inbox();
    await there('n1');
    press('j');
    expect(document.activeElement).toBe(await there('n1'));
    press('j');
    expect(document.activeElement).toBe(await there('n2'));
    press('k');
    press('e');
    await isGone('n1');
    await vi.waitFor(() => expect(trays.done).toHaveLength(1));
  });

  it('says what was said or changed, and of how much a row is', async () => {
    const words = [{ op: 'INSERT' as const, text: 'batching' }];
    server([
      subject('n1', { says: 'Looks right to me', proposal: 7 }, 3),
      subject('n2', { glimpse: { sentence: 'LLM Engineer, Middle: 1 word added.', words, others: 0 } }),
    ]);
    inbox();
    await screen.findByText('Looks right to me');
    expect(screen.getByText('3 pieces of news')).toBeTruthy();
    expect(screen.getByText('batching').tagName).toBe('INS');
  });

  it('reads what is opened, which stays until the reader leaves', async () => {
    const { posted } = server([subject('n1', {}, 2), subject('n2')]);
    inbox();
    await vi.waitFor(() => expect(unread()).toBe('3'));
    await userEvent.click(await there('n1'));
    await vi.waitFor(() => expect(unread()).toBe('1'));
    expect(posted).toEqual([['/api/notifications/moves', { about: 'n1', from: 'unread', to: 'done' }]]);
    expect(await there('n1')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'All of n1' }).getAttribute('href')).toBe('/skills/n1');
    await userEvent.click(screen.getByRole('button', { name: 'Mark as done: News n1' }));
    await isGone('n1');
    expect(posted).toHaveLength(1);
  });

  it('takes back what was put away', async () => {
    const { trays } = server([subject('n1')]);
    inbox();
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as done: News n1' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await there('n1');
    expect(trays.unread).toHaveLength(1);
  });

  it('takes back what was saved', async () => {
    const { trays } = server([subject('n1')]);
    inbox();
    await userEvent.click(await screen.findByRole('button', { name: 'Save: News n1' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await there('n1');
    expect(trays.saved).toEqual([]);
  });

  it('takes back that all is done', async () => {
    server([subject('n1'), subject('n2')]);
    inbox();
    await userEvent.click(await screen.findByRole('button', { name: 'Mark all as done' }));
    await screen.findByText('Nothing unread');
    expect(screen.getByText('2 pieces of news are done.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await there('n1');
    await there('n2');
  });

  it.each(['Mark as done: News n1', 'Mark all as done'])(
    'shows again what “%s” could not move, and says why',
    async (name) => {
      server([subject('n1')], { fails: true });
      inbox();
      await userEvent.click(await screen.findByRole('button', { name }));
      await screen.findByText(/^The server could not be reached. What you wrote is kept; try again/);
      await there('n1');
    },
  );

  it.each([
    ['COMMENT_REFUSED', 'You wrote it'],
    ['COMMENT_RELEASED', 'You wrote it'],
    ['COMMENT_POSTED', 'You suggested it'],
    ['PROPOSAL_REJECTED', 'You suggested it'],
  ] as const)('says of %s why an author hears of it', async (kind, why) => {
    server([subject('n1', { kind, reason: 'AUTHOR' })]);
    inbox();
    await screen.findByText(why);
  });

  it('is told of elsewhere in a few lines, without what stands there already', async () => {
    server([
      subject('n1', { proposal: 7 }),
      subject('n2'),
      subject('n3'),
      subject('n4'),
      subject('n5'),
      subject('n6'),
    ]);
    show(() => <UnreadNews elsewhere={({ proposal }) => proposal === 7} />);
    await there('n2');
    expect(screen.getAllByRole('link')).toHaveLength(4);
    expect(screen.queryByText('News n1')).toBeNull();
  });
});
