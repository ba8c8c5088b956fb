import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whose } from '../../lib/whose';
import { GiveGrant } from './GiveGrant';

const people = [
  { id: 'l1', handle: 'lena', name: 'Lena' },
  { id: 'o1', handle: 'omar', name: 'Omar' },
];

beforeEach(() => {
  localStorage.clear();
  whose.begin({ id: 'a1', handle: 'ada', name: 'Ada' });
});
afterEach(() => vi.unstubAllGlobals());

it('Whoever is chosen while a right is given to another stays chosen', async () => {
  let arrive = () => {};
  const held = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    if (init?.method === 'POST') await held;
    const answer = path.includes('/accounts') ? people : { domains: [], roles: [] };
    return new Response(JSON.stringify(answer));
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <GiveGrant />
    </QueryClientProvider>,
  );
  const choose = async (name: string) => {
    await userEvent.type(screen.getByRole('textbox', { name: /person/i }), name);
    await userEvent.click(await screen.findByRole('button', { name: new RegExp(name) }));
  };
  await choose('Lena');
  await userEvent.type(screen.getByLabelText('Reason'), 'Knows it.');
  await userEvent.click(screen.getByRole('button', { name: 'Give' }));
  await userEvent.click(screen.getByRole('button', { name: 'Choose somebody else' }));
  await choose('Omar');
  arrive();
  await vi.waitFor(() => expect(screen.getByLabelText('Reason')).toHaveProperty('value', ''));
  expect(screen.getByText('Omar (omar)').tagName).toBe('STRONG');
});

it('A right for one skill is given once the skill is found by its name', async () => {
  const asked: string[] = [];
  const given: unknown[] = [];
  vi.stubGlobal('fetch', async (path: string, init?: RequestInit) => {
    asked.push(path);
    if (init?.method === 'POST') given.push(JSON.parse(String(init.body)));
    if (path.includes('/accounts')) return new Response(JSON.stringify(people));
    if (path.startsWith('/api/skills'))
      return new Response(JSON.stringify({ items: path.endsWith('=serv') ? [serving] : [], next: null }));
    return new Response(JSON.stringify({ folded: true, domains: [], roles: [] }));
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <GiveGrant />
    </QueryClientProvider>,
  );
  await userEvent.type(screen.getByRole('textbox', { name: /person/i }), 'Lena');
  await userEvent.click(await screen.findByRole('button', { name: /Lena/ }));
  await userEvent.type(screen.getByLabelText('Reason'), 'Knows it.');
  await userEvent.selectOptions(screen.getByLabelText('Where'), 'One skill');
  await userEvent.click(screen.getByRole('button', { name: 'Give' }));
  expect(screen.getByText('Choose the skill.')).toBeTruthy();
  expect(given).toEqual([]);

  await userEvent.type(screen.getByRole('textbox', { name: 'Skill, by its name' }), 'serv');
  await userEvent.click(await screen.findByRole('button', { name: /Model Serving/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Give' }));
  await vi.waitFor(() => expect(given).toHaveLength(1));
  expect(given[0]).toMatchObject({ account: 'l1', scope: { kind: 'SKILL', id: 's1' } });
  expect(asked).toContain('/api/skills?name=serv');
});

const serving = {
  id: 's1',
  slug: 'model-serving',
  name: 'Model Serving',
  group: { id: 'g1', slug: 'mlops', name: 'MLOps' },
};
