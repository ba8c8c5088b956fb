import { QueryClient, QueryClientProvider, useInfiniteQuery } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CustomValue } from '../features/proposal/resolve/CustomValue';
import { call } from '../lib/http';
import { MarkdownEditor } from '../text/MarkdownEditor';
import { PagedList } from '../ui/PagedList';
import { SignInPage } from './SignInPage';
import { Compare } from './skill/Compare';
import { LastChange } from './skill/LastChange';

const MEI = { id: 'a', handle: 'mei', name: 'Mei' };
const LAKES = { id: 'g', slug: 'lakes', name: 'Lakes', formerly: [], retired: false };

const ANSWERS: [path: string, answer: unknown][] = [
  [
    '/blame',
    [
      {
        cell: 'c1',
        revision: 4,
        publishedAt: '2026-03-01T09:00:00Z',
        author: MEI,
        changeClass: 'WORDING',
        proposal: 7,
      },
    ],
  ],
  ['/compare', { changes: [] }],
  ['/api/catalog', { domains: [{ id: 'd', slug: 'data', name: 'Data', formerly: [], groups: [LAKES] }] }],
  ['/api/sign-in', { providers: [{ id: 'x', name: 'Example', href: '#x' }], demonstration: [] }],
  ['/api/markdown/preview', { html: '<p>As it will look</p>' }],
  ['/api/names', ['Mei']],
  ['/api/me', { account: null, grants: [] }],
];

/** A server that is well until it is not. */
function serve() {
  const server = { broken: false };
  vi.stubGlobal('fetch', (path: string) => {
    if (server.broken) return Promise.resolve(Response.json({ detail: 'It is down.' }, { status: 500 }));
    const found = ANSWERS.find(([part]) => path.includes(part));
    return Promise.resolve(Response.json(found?.[1] ?? null));
  });
  return server;
}

/** Shows a part at an address. */
function open(part: () => ReactNode, path = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path, component: part });
  const history = createMemoryHistory({ initialEntries: [path] });
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history })} />
    </QueryClientProvider>,
  );
  return client;
}

function Names() {
  const query = useInfiniteQuery({
    queryKey: ['names'],
    queryFn: () => call<string[]>('GET', '/api/names').then((items) => ({ items })),
    initialPageParam: null,
    getNextPageParam: () => null,
  });
  return (
    <PagedList id="names" title="Names" lead="" none="None" query={query}>
      {(name) => <li key={name}>{name}</li>}
    </PagedList>
  );
}

const group = () => (
  <CustomValue value={{ group: 'g' }} published="" mayBeEmpty={false} onChange={() => {}} />
);

const words = () => <MarkdownEditor label="Words" value="Words" maxLength={100} onChange={() => {}} />;

const compare = () => <Compare slug="serving" newest={2} from={1} to={2} onChoose={() => {}} />;

describe('What can be read stays readable where it could not be read again', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each<[string, () => ReactNode, string, string?]>([
    ['who changed an expectation last', () => <LastChange slug="serving" cell="c1" />, 'r4'],
    ['what differs between two revisions', compare, 'Nothing differs'],
    ['the groups to choose from', group, 'Lakes'],
    ['the ways in', SignInPage, 'Example', '/sign-in'],
    ['how words will look', words, 'As it will look'],
    ['a list', Names, 'Mei'],
  ])('%s', async (_, part, there, path) => {
    const server = serve();
    const client = open(part, path);
    const preview = part === words && (await screen.findByRole('button', { name: 'Preview' }));
    if (preview) await userEvent.click(preview);
    const isThere = () => {
      const value = document.querySelector('input')?.value ?? '';
      expect(`${document.body.textContent} ${value}`).toContain(there);
    };
    await vi.waitFor(isThere);
    server.broken = true;
    await act(() => client.invalidateQueries());
    await screen.findByText(/^This could not be refreshed/);
    isThere();
    server.broken = false;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await vi.waitFor(() => expect(screen.queryByText(/^This could not be refreshed/)).toBeNull());
    isThere();
  });
});
