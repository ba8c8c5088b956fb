import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Notification } from '../../lib/api';
import { leaveToasts, Toasts } from '../../ui/Toasts';
import { Inbox } from './Inbox';
import type { InboxState } from './readNotifications';

configure({ asyncUtilTimeout: 5_000 });

const news = (id: string): Notification => ({
  id,
  kind: 'COMMENT_POSTED',
  reason: 'WATCHER',
  actor: null,
  sentence: `News ${id}`,
  href: `/skills/${id}`,
  skill: null,
  proposal: null,
  state: 'UNREAD',
  occurredAt: '2026-03-01T10:00:00Z',
});

/** A server with these unread; what is done is answered with the ids that were put away. */
function serve(ids: string[], state: InboxState = 'unread') {
  let unread = ids;
  const fetched = vi.fn(async (path: string, init?: RequestInit) => {
    const body = JSON.parse(String(init?.body ?? '{}'));
    if (path === '/api/notifications/done') {
      const done = unread;
      unread = [];
      return Response.json({ unread: 0, done });
    }
    if (path === '/api/notifications/unread') {
      unread = [...unread, ...body.ids];
      return Response.json({ unread: unread.length });
    }
    const moved = /notifications\/(n\d)\/(\w+)$/.exec(path);
    if (moved) {
      unread = unread.filter((id) => id !== moved[1]);
      if (moved[2] === 'unread') unread = [...unread, String(moved[1])];
      return Response.json(news(String(moved[1])));
    }
    return Response.json({ items: unread.map(news), next: null });
  });
  vi.stubGlobal('fetch', fetched);
  const routeTree = createRootRoute({
    component: () => (
      <>
        <Inbox state={state} />
        <Toasts />
      </>
    ),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  return (path: string) => fetched.mock.calls.filter(([each]) => each === path).length;
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });
const there = (id: string) => screen.findByRole('link', { name: `News ${id}` });

describe('The inbox', { timeout: 20_000 }, () => {
  afterEach(() => {
    vi.useFakeTimers({ now: Date.now() + 10_000, toFake: ['Date'] });
    act(leaveToasts);
    vi.useRealTimers();
  });

  it('is stepped through by j and k, and emptied by e', async () => {
    const sent = serve(['n1', 'n2']);
    await there('n1');
    press('j');
    expect(document.activeElement).toBe(await there('n1'));
    press('j');
    expect(document.activeElement).toBe(await there('n2'));
    press('k');
    press('e');
    await vi.waitFor(() => expect(sent('/api/notifications/n1/done')).toBe(1));
    await vi.waitFor(() => expect(screen.queryByRole('link', { name: 'News n1' })).toBeNull());
  });

  it('takes back what was put away', async () => {
    const sent = serve(['n1']);
    await userEvent.click(await screen.findByRole('button', { name: 'Mark as done: News n1' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await there('n1');
    expect(sent('/api/notifications/n1/unread')).toBe(1);
  });

  it('takes back that all is done', async () => {
    serve(['n1', 'n2']);
    await userEvent.click(await screen.findByRole('button', { name: 'Mark all as done' }));
    await screen.findByText('Nothing unread');
    expect(screen.getByText('2 pieces of news are done.')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await there('n1');
    await there('n2');
  });
});
