import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterContextProvider,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { announce, Toasts } from '../ui/Toasts';
import { useFocusOnNavigation } from './useFocusOnNavigation';

afterEach(() => {
  vi.useRealTimers();
});

function Shell() {
  useFocusOnNavigation();
  return (
    <>
      <Outlet />
      <Toasts />
    </>
  );
}

it('What was announced on a page is not carried to the next one', async () => {
  const root = createRootRoute({ component: Shell });
  const page = (path: string) => createRoute({ getParentRoute: () => root, path, component: () => path });
  const router = createRouter({
    routeTree: root.addChildren([page('/one'), page('/two')]),
    history: createMemoryHistory({ initialEntries: ['/one'] }),
  });
  render(<RouterProvider router={router} />);
  await screen.findByText('/one');
  act(() => announce('Sent.'));
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3_000 });
  act(() => router.history.push('/two'));
  await screen.findByText('/two');
  expect(screen.queryByText('Sent.')).toBeNull();
});

it('Whoever goes on while the first page is still on its way is led to the next one, too', async () => {
  const root = createRootRoute();
  const page = (path: string) =>
    createRoute({
      getParentRoute: () => root,
      path,
      // The first one never comes.
      loader: () => (path === '/one' ? new Promise<void>(() => {}) : undefined),
      component: () => <h1>{path}</h1>,
    });
  const router = createRouter({
    routeTree: root.addChildren([page('/one'), page('/two')]),
    history: createMemoryHistory({ initialEntries: ['/one'] }),
  });
  function Frame() {
    useFocusOnNavigation();
    return null;
  }
  render(
    <main tabIndex={-1}>
      <RouterContextProvider router={router}>
        <Frame />
      </RouterContextProvider>
      <RouterProvider router={router} />
    </main>,
  );
  await act(() => router.navigate({ href: '/two' }));
  const heading = await screen.findByRole('heading', { name: '/two' });
  await waitFor(() => expect(document.activeElement).toBe(heading));
});
