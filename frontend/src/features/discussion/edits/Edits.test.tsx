import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import type { Comment } from '../../../lib/api';
import { talkReadAgain } from '../readThreads';
import { Edits } from './Edits';

const edited: Comment = {
  id: 'c1',
  author: { id: 'a1', handle: 'mei', name: 'Mei Tanaka' },
  body: 'Third.',
  bodyHtml: '<p>Third.</p>',
  state: 'VISIBLE',
  hideReason: null,
  holdReason: null,
  review: null,
  verdict: null,
  postedAt: '2026-03-01T10:00:00Z',
  editedAt: '2026-03-01T12:00:00Z',
  edits: 2,
  became: [],
  allowedActions: [],
};

// Dialogs are fetched when they are first wanted: here before anything is timed.
beforeAll(async () => void (await import('../../../ui/mantine')), 60_000);
afterEach(() => vi.unstubAllGlobals());

it('What a comment said before goes with it while it is being read', async () => {
  let answer = () =>
    Response.json({ items: [{ body: 'Bad.', replacedAt: '2026-03-01T12:00:00Z' }], next: null });
  vi.stubGlobal('fetch', async () => answer());
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      <Edits comment={edited} />
    </QueryClientProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'edited' }));
  await screen.findByText('Bad.', {}, { timeout: 4000 });
  answer = () => Response.json({ code: 'no-such-comment', detail: 'It is hidden.' }, { status: 404 });
  await talkReadAgain(client, 'skill:serving');
  await screen.findByText('It is hidden.');
  expect(screen.queryByText('Bad.')).toBeNull();
});

it('What a comment said before is read a page at a time, the newest first', async () => {
  const pages: Record<string, unknown> = {
    '/api/comments/c1/edits': {
      items: [{ body: 'Second.', replacedAt: '2026-03-01T12:00:00Z' }],
      next: 'older',
    },
    '/api/comments/c1/edits?cursor=older': {
      items: [{ body: 'First.', replacedAt: '2026-03-01T11:00:00Z' }],
      next: null,
    },
  };
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(JSON.stringify(pages[path]))));
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Edits comment={edited} />
    </QueryClientProvider>,
  );

  await userEvent.click(screen.getByRole('button', { name: 'edited' }));
  expect(await screen.findByText('Second.', {}, { timeout: 4000 })).toBeTruthy();
  expect(screen.queryByText('First.')).toBeNull();

  await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(await screen.findByText('First.')).toBeTruthy();
  const second = screen.getByText('Second.');
  expect(second.compareDocumentPosition(screen.getByText('First.'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});
