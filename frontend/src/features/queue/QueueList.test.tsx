import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lena, omar, sampleCard } from '../../change/sample.fixture';
import type { ProposalCard } from '../../lib/api';
import { socket } from '../../lib/socket';
import { QueueList } from './QueueList';

const card = (number: number, allowedActions: ProposalCard['allowedActions']) =>
  sampleCard({ number, title: `Change ${number}`, allowedActions });

function serve(cards: ProposalCard[], grants: { kind: string }[] = []) {
  const fetched = vi.fn(async (path: string, _init?: RequestInit) => {
    if (path.startsWith('/api/me')) return Response.json({ account: lena, grants });
    return Response.json(path.startsWith('/api/proposals?') ? { items: cards, next: null } : cards[0]);
  });
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
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it.each([
    ['REVIEWER', '/topic/queue/site'],
    ['OWNER', '/topic/queue/site'],
    ['MODERATOR', '/topic/queue/held'],
    ['ADMIN', '/user/queue/notifications'],
  ])('is read again when a %s hears that something in it stands otherwise', async (kind, topic) => {
    const heard = vi.spyOn(socket, 'subscribe');
    const cards = [card(7, [])];
    serve(cards, [{ kind }]);
    await screen.findByText('Waits for a reviewer.');
    await vi.waitFor(() => expect(heard.mock.calls.map(([each]) => each)).toContain(topic));
    cards[0] = {
      ...card(7, []),
      claim: { by: omar, since: '2026-03-01T09:00:00Z', until: '2026-03-01T10:00:00Z' },
    };
    for (const [each, handler] of heard.mock.calls)
      if (each === topic) act(() => handler({ id: '1', type: 'queue-changed', ref: '7' }));
    await screen.findByText(/Omar Haddad/);
  });

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
