import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { act, render, screen, within } from '@testing-library/react';
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

const MOVED = {
  type: '/problems/ladder-moved',
  code: 'ladder-moved',
  title: 'Conflict',
  status: 409,
  detail: 'Somebody else changed the ladder.',
  fields: [],
  requestId: null,
};

/** What the server has, by path; what is written is answered with what was sent, or refused. */
function answer(paths: Record<string, unknown>, refused?: typeof MOVED) {
  const asked = vi.fn((path: string, init?: RequestInit) => {
    if (refused && init?.method === 'PUT') {
      paths['/api/ladder'] = { ...LADDER, version: 8 };
      return Promise.resolve(Response.json(refused, { status: refused.status }));
    }
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
  const client = new QueryClient();
  render(
    <QueryClientProvider client={client}>
      <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
    </QueryClientProvider>,
  );
  return client;
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

  it('does not write over the name that somebody else gave meanwhile, unless it is seen', async () => {
    const sent = answer(served);
    const client = show(SetUp);
    const named = await step('Who lives here');
    await userEvent.type(await named.findByLabelText(/One line about it/), 'For us');
    act(() => void client.setQueryData(['community'], { name: 'Second Name', line: null, version: 9 }));
    await named.findByText('Somebody else said meanwhile who lives here: Second Name');
    await userEvent.click(named.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent('PUT')[0]?.[1]).toEqual({ name: '', line: 'For us', version: 7 }));
  });

  it('writes over it once that is meant, and begins with it where nothing is written', async () => {
    const sent = answer(served);
    const client = show(SetUp);
    const named = await step('Who lives here');
    const name = await named.findByLabelText<HTMLInputElement>('Name of the community');
    act(() => void client.setQueryData(['community'], { name: 'Second Name', line: null, version: 9 }));
    await vi.waitFor(() => expect(name.value).toBe('Second Name'));
    expect(named.queryByText(/Somebody else said/)).toBeNull();
    await userEvent.type(name, 's');
    act(() => void client.setQueryData(['community'], { name: 'Third Name', line: null, version: 11 }));
    await userEvent.click(await named.findByRole('button', { name: 'Go on with what is here' }));
    await userEvent.click(named.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() =>
      expect(sent('PUT')[0]?.[1]).toEqual({ name: 'Second Names', line: '', version: 11 }),
    );
  });

  it('says why a ladder was refused, though it is read anew', async () => {
    answer({ ...served }, MOVED);
    show(SetUp);
    const ladder = await step('The ladder');
    await userEvent.click(await ladder.findByLabelText('Beginner · Practitioner · Expert'));
    await userEvent.click(ladder.getByRole('button', { name: 'Take this' }));
    await vi.waitFor(() => expect(ladder.queryByRole('button', { name: 'Take this' })).toBeNull());
    expect(ladder.getByText('Somebody else changed the ladder.')).toBeTruthy();
  });

  it('does not offer the demonstration again where somebody else was quicker, and says so', async () => {
    answer({ ...served, '/api/admin/demonstration': { progress: 'OVERTAKEN', people: true } });
    show(SetUp);
    const skills = await step('Skills');
    await skills.findByText(/somebody made something else meanwhile/);
    expect(skills.queryByRole('button', { name: 'Load the demonstration' })).toBeNull();
  });

  it('reads the ladder again once the community is named: its version is another one', async () => {
    const paths = { ...served };
    const sent = answer(paths);
    show(SetUp);
    const named = await step('Who lives here');
    const ladder = await step('The ladder');
    await userEvent.type(await named.findByLabelText('Name of the community'), 'Ours');
    await ladder.findByLabelText('Beginner · Practitioner · Expert');
    paths['/api/ladder'] = { ...LADDER, version: 8 };
    await userEvent.click(named.getByRole('button', { name: 'Save' }));
    await vi.waitFor(() => expect(sent('PUT')).toHaveLength(1));
    await vi.waitFor(() => expect(sent('GET').filter(([path]) => path === '/api/ladder')).toHaveLength(2));
    await userEvent.click(ladder.getByLabelText('Beginner · Practitioner · Expert'));
    await userEvent.click(ladder.getByRole('button', { name: 'Take this' }));
    await vi.waitFor(() => expect(sent('PUT')[1]?.[1]).toMatchObject({ version: 8 }));
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
