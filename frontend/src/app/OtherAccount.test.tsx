import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { leave } from '../lib/leave';
import { whose } from '../lib/whose';
import { OtherAccount } from './OtherAccount';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };
const jonas = { id: 'j1', handle: 'jonas', name: 'Jonas' };
const BACK = '/sign-in?return=%2Fskills%2Fserving';

const left = vi.spyOn(leave, 'for');

function show() {
  const routeTree = createRootRoute({ component: OtherAccount });
  render(<RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />);
}

/** The server's answer to a sign-out. */
function answer(response: Response) {
  const fetched = vi.fn((_path: string, _init?: RequestInit) => Promise.resolve(response));
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

describe('A page that is over', () => {
  beforeEach(() => {
    history.replaceState(null, '', '/skills/serving');
    left.mockReset().mockReturnValue();
    whose.begin(ines);
  });

  it('signs out who is signed in now, and nobody else, before its person signs in', async () => {
    whose.hear(jonas);
    const fetched = answer(new Response(null, { status: 204 }));
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out and sign in as Ines' }));
    await vi.waitFor(() => expect(left).toHaveBeenCalledWith(BACK));
    expect(fetched).toHaveBeenCalledOnce();
    expect(fetched.mock.calls[0]).toMatchObject([
      '/api/sign-out',
      { method: 'POST', headers: { 'Rungs-Account': 'j1' } },
    ]);
  });

  it('says why it could not, and stays', async () => {
    whose.hear(jonas);
    answer(
      new Response(JSON.stringify({ status: 409, code: 'other-account', detail: 'It is Lena’s.' }), {
        status: 409,
      }),
    );
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Sign out and sign in as Ines' }));
    await screen.findByText('It is Lena’s.');
    expect(left).not.toHaveBeenCalled();
  });

  it('leads straight to the sign-in where nobody is signed in', async () => {
    whose.hear(null);
    show();
    expect((await screen.findByRole('link', { name: 'Sign in as Ines' })).getAttribute('href')).toBe(BACK);
  });
});
