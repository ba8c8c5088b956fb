import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FindAccount } from './FindAccount';
import { FindSkill } from './FindSkill';

afterEach(() => vi.unstubAllGlobals());

const skill = (name: string) => ({
  id: name,
  slug: name.toLowerCase(),
  name,
  group: { id: 'g', slug: 'mlops', name: 'MLOps' },
});

function show(find: typeof FindSkill | typeof FindAccount) {
  const Find = find;
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Find chosen={null} onChoose={vi.fn()} error={null} />
    </QueryClientProvider>,
  );
}

it('Of a skill that is looked for by other words, none of the former answer is offered', async () => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const fetched = vi.fn(async (path: string) => {
    if (path.endsWith('=serving')) await held;
    return Response.json({ items: [skill(path.endsWith('=serving') ? 'Serving' : 'Service')], next: null });
  });
  vi.stubGlobal('fetch', fetched);
  show(FindSkill);
  const words = screen.getByLabelText('Skill, by its name');
  await userEvent.type(words, 'serv');
  await screen.findByRole('button', { name: /Service/ });
  await userEvent.type(words, 'ing');
  expect(screen.queryByRole('button')).toBeNull();
  await vi.waitFor(() => expect(fetched.mock.lastCall?.[0]).toMatch(/=serving$/));
  expect(screen.queryByRole('button')).toBeNull();
  arrive();
  await screen.findByRole('button', { name: /Serving/ });
  expect(screen.queryByRole('button', { name: /Service/ })).toBeNull();
});

it.each([
  ['skill', FindSkill],
  ['person', FindAccount],
])('Where no %s can be looked for, it says so, and that none was found nowhere', async (_, find) => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  show(find);
  await userEvent.type(screen.getByRole('textbox'), 'model');
  await screen.findByRole('button', { name: 'Try again' });
  expect(screen.queryByRole('list')).toBeNull();
});
