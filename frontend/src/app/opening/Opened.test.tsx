import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  Outlet,
  RouterProvider,
} from '@tanstack/react-router';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { parseProblem, Refused, Unreachable } from '../../lib/problem';
import { FirstPage } from './firstPage';
import { Opened } from './Opened';

interface Answer {
  resolve: (answer: unknown) => void;
  reject: (why: unknown) => void;
}

/** What is asked for, answered when the test says so. */
function asked() {
  const answers: Answer[] = [];
  const reads = () => [new Promise((resolve, reject) => void answers.push({ resolve, reject }))];
  return { reads, last: () => answers.at(-1) as Answer, times: () => answers.length };
}

let firstPage = new FirstPage();

function open(drawn: ReactNode = null) {
  const root = createRootRoute({
    component: () => (
      <main>
        <Opened first={firstPage}>
          <Outlet />
        </Opened>
      </main>
    ),
  });
  const page = (path: string) =>
    createRoute({ getParentRoute: () => root, path, component: () => drawn ?? `The page ${path}` });
  const router = createRouter({
    routeTree: root.addChildren([page('/one'), page('/two')]),
    history: createMemoryHistory({ initialEntries: ['/one'] }),
  });
  render(<RouterProvider router={router} />);
  return router;
}

function written(html: string) {
  const main = document.createElement('main');
  main.dataset.written = '';
  main.innerHTML = html;
  firstPage.keep(main);
}

describe('The page that is opened first', () => {
  beforeEach(() => {
    firstPage = new FirstPage();
  });

  it('shows what the server wrote until all is there that it is drawn of', async () => {
    const { reads, last } = asked();
    written('<h1>Written</h1>');
    firstPage.reads(reads);
    open();
    expect(await screen.findByRole('heading', { name: 'Written' })).toBeDefined();
    expect(screen.queryByText('The page /one')).toBeNull();
    await act(async () => last().resolve(null));
    expect(await screen.findByText('The page /one')).toBeDefined();
    expect(screen.queryByRole('heading')).toBeNull();
  });

  it('stays readable where that did not arrive, and asks again when it is told to', async () => {
    const { reads, last, times } = asked();
    written('<h1>Written</h1>');
    firstPage.reads(reads);
    open();
    await act(async () => last().reject(new Unreachable(new Error('No network'))));
    expect(screen.getByRole('heading', { name: 'Written' })).toBeDefined();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(times()).toBe(2);
    await act(async () => last().resolve(null));
    expect(await screen.findByText('The page /one')).toBeDefined();
  });

  it('has a face of its own for what the server refuses', async () => {
    const { reads, last } = asked();
    written('<h1>Written</h1>');
    firstPage.reads(reads);
    open();
    await act(async () => last().reject(new Refused(parseProblem(404, {}))));
    expect(await screen.findByText('The page /one')).toBeDefined();
  });

  it('is drawn at once where the server wrote nothing that could be read on', async () => {
    const { reads, last } = asked();
    firstPage.keep(document.createElement('main'));
    firstPage.reads(reads);
    open();
    await act(async () => last().reject(new Unreachable(new Error('No network'))));
    expect(await screen.findByText('The page /one')).toBeDefined();
  });

  it('has the words that were written before, and the keyboard where it was', async () => {
    const { reads, last } = asked();
    written('<input type="search" name="q"><a href="/two">Two</a>');
    firstPage.reads(reads);
    open(<input type="search" name="q" aria-label="Find" />);
    const field = await screen.findByRole('searchbox');
    await userEvent.type(field, 'traces');
    await act(async () => last().resolve(null));
    const drawn = await screen.findByRole<HTMLInputElement>('searchbox', { name: 'Find' });
    expect(drawn.value).toBe('traces');
    expect(document.activeElement).toBe(drawn);
  });

  it('is left for another one without waiting', async () => {
    written('<h1>Written</h1>');
    firstPage.reads(asked().reads);
    const router = open();
    await screen.findByRole('heading', { name: 'Written' });
    act(() => router.history.push('/two'));
    await waitFor(() => expect(screen.getByText('The page /two')).toBeDefined());
  });

  it('alone is waited for', async () => {
    const { reads, times } = asked();
    await firstPage.whole();
    firstPage.reads(reads);
    expect(times()).toBe(0);
    expect(firstPage.now().there).toBe(true);
  });
});
