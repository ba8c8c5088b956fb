import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ines, omar, sampleCard } from '../change/sample.fixture';
import { ProposalsPage } from './ProposalsPage';

const domains = [{ id: 'd1', slug: 'ai', name: 'AI', formerly: [], groups: [] }];

/** The page at an address, and what it asks for. */
async function open(address: string, items = [sampleCard()]) {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    if (path === '/api/me') return Response.json({ account: ines, grants: [] });
    if (path === '/api/catalog') return Response.json({ domains, roles: [] });
    asked.push(path);
    return Response.json({ items, next: null });
  });
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/proposals',
    validateSearch: (search: Record<string, string | undefined>) => search,
    component: ProposalsPage,
  });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [address] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router as never} />
    </QueryClientProvider>,
  );
  await screen.findByRole('option', { name: 'AI' });
  return { asked: () => new URLSearchParams(asked.at(-1)?.split('?')[1]), router };
}

const choose = (label: string, option: string) =>
  userEvent.selectOptions(screen.getByLabelText(label), option);

describe('The list of proposals', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is narrowed to a domain and a depth of change, and stays where it is', async () => {
    const { asked } = await open('/proposals?skill=serving');
    await choose('Domain', 'AI');
    await choose('Change', 'Bar');
    await vi.waitFor(() =>
      expect(Object.fromEntries(asked())).toEqual({
        status: 'open',
        skill: 'serving',
        domain: 'ai',
        class: 'BAR',
      }),
    );
  });

  it('is narrowed to one way to end, and wide again', async () => {
    const { asked } = await open('/proposals?status=closed');
    await choose('State', 'Rejected');
    await vi.waitFor(() => expect(asked().get('status')).toBe('REJECTED'));
    expect(screen.getByRole('link', { name: 'Closed' }).getAttribute('aria-current')).toBe('page');
    await choose('State', 'Any');
    await vi.waitFor(() => expect(asked().get('status')).toBe('closed'));
  });

  it('says when nothing is like what is looked for', async () => {
    await open('/proposals?status=REJECTED', []);
    await screen.findByText('Nothing is like that');
  });

  it('leads from an author to all of theirs, and back to everybody’s', async () => {
    const { asked } = await open('/proposals', [sampleCard({ author: omar })]);
    await userEvent.click(await screen.findByRole('link', { name: omar.name }));
    await vi.waitFor(() => expect(asked().get('author')).toBe(omar.handle));
    screen.getByText(`Suggested by @${omar.handle} only.`);
    await userEvent.click(screen.getByRole('link', { name: 'Show everybody’s' }));
    await vi.waitFor(() => expect(asked().has('author')).toBe(false));
  });
});
