import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { HiddenComment, HiddenText } from '../../lib/api';
import { HiddenComments } from './HiddenComments';
import { HiddenTexts } from './HiddenTexts';

const author = { id: 'a1', handle: 'nils', name: 'Nils Berg' };
const marek = { id: 'a2', handle: 'marek', name: 'Marek Nowak' };

const text: HiddenText = {
  id: 't1',
  kind: 'TITLE',
  subject: 'p1',
  part: '',
  author,
  said: 'You are all asses',
  reason: 'It insults.',
  hiddenBy: marek,
  hiddenAt: '2026-03-01T10:00:00Z',
  title: 'Title hidden by a moderator',
  href: '/proposals/7',
  instead: 'Title hidden by a moderator',
  allowedActions: ['SHOW'],
};

const comment: HiddenComment = {
  comment: {
    id: 'c1',
    author,
    body: null,
    bodyHtml: null,
    state: 'HIDDEN',
    hideReason: 'It insults.',
    holdReason: null,
    review: null,
    verdict: null,
    postedAt: '2026-03-01T09:00:00Z',
    editedAt: null,
    edits: 0,
    became: [],
    allowedActions: ['UNHIDE'],
  },
  said: 'All of you, asses',
  hiddenBy: marek,
  hiddenAt: '2026-03-01T10:00:00Z',
  skill: { id: 's1', slug: 'serving', name: 'Model Serving' },
  proposal: null,
  title: 'Model Serving',
  href: '/skills/serving#comment-c1',
};

function serve(page: () => React.ReactNode, items: unknown[]) {
  const fetched = vi.fn(async (_: string, init?: RequestInit) =>
    init?.method === 'DELETE' ? new Response(null, { status: 204 }) : Response.json({ items, next: null }),
  );
  vi.stubGlobal('fetch', fetched);
  const root = createRootRoute({ component: page });
  const router = createRouter({ routeTree: root, history: createMemoryHistory({ initialEntries: ['/'] }) });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  return () => fetched.mock.calls.map(([address, init]) => `${init?.method} ${address}`);
}

describe('What moderators took away', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('says where a text stood, who took it and why, and shows it again', async () => {
    const asked = serve(HiddenTexts, [text]);
    expect(await screen.findByText('You are all asses')).toBeTruthy();
    const link = screen.getByRole('link', { name: 'Title hidden by a moderator' });
    expect(link.getAttribute('href')).toBe('/proposals/7');
    expect(screen.getByText(/hidden by Marek Nowak: It insults/)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Show again' }));
    await vi.waitFor(() => expect(asked()).toContain('DELETE /api/hidden-texts/t1'));
  });

  it('names no place where there is none any more', async () => {
    serve(HiddenTexts, [{ ...text, title: null, href: null }]);
    expect(await screen.findByText('You are all asses')).toBeTruthy();
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('lists comments with what they said and where', async () => {
    const asked = serve(HiddenComments, [comment]);
    expect(await screen.findByText('All of you, asses')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Model Serving' }).getAttribute('href')).toContain('#comment-c1');
    await userEvent.click(screen.getByRole('button', { name: 'Show again' }));
    await vi.waitFor(() => expect(asked()).toContain('POST /api/comments/c1/unhide'));
  });

  it.each([
    ['texts', HiddenTexts, text, 'You are all asses'],
    ['comments', HiddenComments, comment, 'All of you, asses'],
  ])('shows %s that somebody else takes away meanwhile', async (_, list, hidden, said) => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const items: unknown[] = [];
    const asked = serve(list, items);
    await vi.waitFor(() => expect(asked()).toHaveLength(1));
    items.push(hidden);
    expect(screen.queryByText(said)).toBeNull();
    await vi.advanceTimersByTimeAsync(31_000);
    expect(await screen.findByText(said)).toBeTruthy();
  });

  it('says when no comment is hidden', async () => {
    serve(HiddenComments, []);
    expect(await screen.findByText('No comment is hidden')).toBeTruthy();
  });
});
