import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { whose } from '../lib/whose';
import { AccountCorner } from './AccountCorner';

const ada = { id: 'a9', handle: 'ada', name: 'Ada' };

beforeAll(async () => void (await import('../ui/mantine')), 60_000);
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['ADMIN', 1],
  ['MODERATOR', 0],
  ['OWNER', 0],
])(
  'The account menu of %s leads to the grants %i times',
  async (kind, times) => {
    const grants = [{ kind, scope: { kind: 'SITE', id: null } }];
    vi.stubGlobal('fetch', async (path: string) =>
      Response.json(path === '/api/me' ? { account: ada, grants } : { unread: 0 }),
    );
    whose.begin(ada);
    const routeTree = createRootRoute({ component: AccountCorner });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
      </QueryClientProvider>,
    );
    (await screen.findByRole('button', { name: 'Account of Ada' }, { timeout: 5_000 })).focus();
    await userEvent.keyboard('{Enter}');
    await screen.findByRole('menuitem', { name: 'Sign out' }, { timeout: 5_000 });
    expect(screen.queryAllByRole('menuitem', { name: 'Administration' })).toHaveLength(times);
  },
  20_000,
);
