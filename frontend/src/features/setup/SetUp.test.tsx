import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { whose } from '../../lib/whose';
import { NothingYet } from './NothingYet';
import { SetUp } from './SetUp';

const ADA = { id: 'a1', handle: 'ada', name: 'Ada' };
const EMPTY = {
  named: false,
  levels: 1,
  proficiencies: 0,
  domains: 0,
  groups: 0,
  roles: 0,
  skills: 0,
  admins: [ADA],
};
const LADDER = {
  version: 7,
  levels: ['Junior', 'Middle', 'Senior', 'Lead', 'Principal'].map((name, at) => ({
    level: name.toLowerCase(),
    name,
    rank: at + 1,
    definition: null,
  })),
  proficiencies: [],
};

/** What the server has, by path; what is written is answered with what was sent. */
function answer(paths: Record<string, unknown>) {
  const asked = vi.fn((path: string, init?: RequestInit) => {
    const body = init?.body ? JSON.parse(String(init.body)) : paths[path];
    return Promise.resolve(Response.json(body));
  });
  vi.stubGlobal('fetch', asked);
  return (method: string) =>
    asked.mock.calls
      .filter(([, init]) => init?.method === method)
      .map(([path, init]) => [path, init?.body ? JSON.parse(String(init.body)) : null]);
}

const served = {
  '/api/set-up': EMPTY,
  '/api/ladder': LADDER,
  '/api/community': { name: null, line: null, version: 7 },
  '/api/admin/demonstration': { progress: 'OFFERED', people: true },
};

function show(component: () => ReactNode) {
  const routeTree = createRootRoute({ component });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
}

const step = async (name: string) => within(await screen.findByRole('region', { name }));

describe('The way to a catalogue', () => {
  beforeEach(() => whose.begin(ADA));

  it('tells of each step whether it is done by what is there', async () => {
    answer({ ...served, '/api/set-up': { ...EMPTY, named: true, roles: 2 } });
    show(SetUp);
    (await step('Who lives here')).getByText('Done');
    (await step('Roles, domains and groups')).getByText('To do');
    (await step('Roles, domains and groups')).getByText('2 roles · 0 domains · 0 groups');
  });

  it('names the community on the version that was read', async () => {
    const sent = answer(served);
    show(SetUp);
    const named = await step('Who lives here');
    await userEvent.type(await named.findByLabelText('Name of the community'), 'Ours');
    await userEvent.click(named.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() =>
      expect(sent('PUT')).toEqual([['/api/admin/community', { name: 'Ours', line: '', version: 7 }]]),
    );
  });

  it('takes a ladder that is offered, whole', async () => {
    const sent = answer(served);
    show(SetUp);
    const ladder = await step('The ladder');
    await userEvent.click(await ladder.findByLabelText('Beginner · Practitioner · Expert'));
    await userEvent.click(ladder.getByRole('button', { name: 'Take this' }));
    const levels = ['Beginner', 'Practitioner', 'Expert'].map((name) => ({ name }));
    await vi.waitFor(() => expect(sent('PUT')).toEqual([['/api/admin/ladder', { version: 7, levels }]]));
  });

  it('offers no other ladder once skills stand on it', async () => {
    answer({ ...served, '/api/set-up': { ...EMPTY, skills: 3 } });
    show(SetUp);
    const ladder = await step('The ladder');
    await ladder.findByText(/changed step by step/);
    expect(ladder.queryByRole('radio')).toBeNull();
  });

  it('says to everybody else by whom it will be', async () => {
    answer(served);
    show(() => <NothingYet heading={<h1>Nothing is published yet</h1>} />);
    await screen.findByText(/being prepared by Ada/);
  });
});
