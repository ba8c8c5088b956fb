import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drafts } from '../lib/drafts';
import { whose } from '../lib/whose';
import { sampleProfile } from '../profile/sample.fixture';
import { RetiredPage } from './RetiredPage';

const thread = { id: 't1', comments: [{ id: 'c1' }] };

async function open() {
  vi.stubGlobal('fetch', (path: string) => {
    const answer = path.startsWith('/api/threads') ? { items: [thread], next: null } : sampleProfile();
    return Promise.resolve(Response.json(answer));
  });
  const component = () => <RetiredPage slug="serving" sentence="It was retired." />;
  const router = createRouter({
    routeTree: createRootRoute({ component }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { name: 'This skill was retired' });
}

describe('The page of a retired skill', () => {
  beforeEach(() => {
    localStorage.clear();
    sessionStorage.clear();
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
  });
  afterEach(() => vi.unstubAllGlobals());

  it.each([
    ['a comment', 'comment:skill:s1'],
    ['a comment that was kept by its address', 'comment:skill:serving'],
    ['a comment on an expectation', 'comment:expectation:ds-junior'],
    ['a reply', 'reply:t1'],
    ['an edit', 'edit:c1'],
  ])('shows %s that was not sent, until it is put away', async (_, key) => {
    drafts.write(key, 'Half a thought');
    await open();
    await screen.findByText('Half a thought');
    await userEvent.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(screen.queryByText('Half a thought')).toBeNull();
    expect(Object.values({ ...localStorage })).toEqual([]);
  });
});
