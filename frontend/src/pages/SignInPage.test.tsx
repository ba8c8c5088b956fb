import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { drafts } from '../lib/drafts';
import { guestWords } from '../lib/guestWords';
import { whose } from '../lib/whose';
import { localPath, SignInPage } from './SignInPage';

describe('the place to go on to', () => {
  it.each(['/', '/skills/api-design?cell=1#row', '/a/b', '/skills?q=https://example.org;a%2F', '/skills/ws'])(
    'keeps %s',
    (place) => {
      expect(localPath(place)).toBe(place);
    },
  );

  it.each([
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/\n\\example.org',
    '\t//example.org',
    'https://example.org',
    'javascript:alert(1)',
    'skills',
    '',
    '/a//b',
    '/%2f%2fevil.example',
    '/;//evil.example',
    '/skills%3Ba',
    '/%5cevil.example',
    '/skills/..%2f..%2f/evil',
    '/x%0d%0a',
    '/x%E2%80%A8',
    '/x%C3',
    '/x%252e',
    '/x%',
    '/skills?q=%00',
    '/skills?q=%C3',
    '/skills?q=%zz',
    '/ws',
    '/%77s',
    '/oauth2/authorization/demonstration',
    '/login/oauth2/code/demonstration',
    '/idp/oauth2/authorize',
    '/api/sign-out',
  ])('is home instead of %j', (place) => {
    expect(localPath(place)).toBe('/');
  });
});

describe('What a guest has written', () => {
  afterEach(() => vi.unstubAllGlobals());

  async function open() {
    localStorage.clear();
    sessionStorage.clear();
    whose.begin(null);
    drafts.write('comment:1', 'Before I signed in');
    const providers = [{ id: 'x', name: 'Example', href: '#x' }];
    vi.stubGlobal('fetch', (path: string) =>
      Promise.resolve(
        Response.json(path === '/api/me' ? { account: null } : { providers, demonstration: [] }),
      ),
    );
    const root = createRootRoute();
    const page = createRoute({ getParentRoute: () => root, path: '/sign-in', component: SignInPage });
    const history = createMemoryHistory({ initialEntries: ['/sign-in?return=%2F'] });
    render(
      <QueryClientProvider client={new QueryClient()}>
        <RouterProvider router={createRouter({ routeTree: root.addChildren([page]), history })} />
      </QueryClientProvider>,
    );
    return screen.findByRole('link', { name: /Example/ });
  }
  const signIn = () => {
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
    guestWords.handOver(drafts.write);
    return drafts.read('comment:1');
  };

  it('stays nobody’s where they have only looked how to sign in', async () => {
    await open();
    expect(signIn()).toBeNull();
  });

  it('is theirs who goes to sign in from there', async () => {
    fireEvent.click(await open());
    expect(signIn()).toBe('Before I signed in');
  });
});
