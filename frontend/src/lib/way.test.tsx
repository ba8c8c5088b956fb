import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { useWay, type Way } from './way';

/** A page at each of these addresses; the way on is asked for on the one that is shown. */
async function open() {
  let setOut: () => Way = () => expect.fail('No page is shown');
  const Page = () => {
    setOut = useWay();
    return <p>A page</p>;
  };
  const root = createRootRoute();
  const routes = ['/', '/one', '/other'].map((path) =>
    createRoute({ getParentRoute: () => root, path, component: Page }),
  );
  const router = createRouter({ routeTree: root.addChildren(routes), history: createMemoryHistory() });
  render(<RouterProvider router={router} />);
  await screen.findByText('A page');
  const go = (href: string) => act(() => router.navigate({ href }));
  return { setOut: () => setOut(), go, at: () => router.state.location.pathname };
}

describe('The way on from an act', () => {
  it('leads to where the act says', async () => {
    const { setOut, at } = await open();
    await act(async () => expect(await setOut().lead('/one')).toBe(true));
    expect(at()).toBe('/one');
  });

  it('leads nowhere once the page is left, not even after its reader has come back', async () => {
    const { setOut, go, at } = await open();
    const way = setOut();
    await go('/other');
    expect(await way.lead('/one')).toBe(false);
    expect(at()).toBe('/other');
    await go('/');
    expect(await way.lead('/one')).toBe(false);
  });

  it('is open still where only a place on the same page was gone to', async () => {
    const { setOut, go } = await open();
    const way = setOut();
    await go('/#comment-1');
    await vi.waitFor(() => expect(way.isOpen()).toBe(true));
  });
});
