import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationForm } from '../../../lib/api';
import { whose } from '../../../lib/whose';
import { NOTHING } from '../suggestion/suggestion';
import { SuggestEditor } from './SuggestEditor';

const MLOPS = { id: 'g1', slug: 'mlops', name: 'MLOps' };
const DOMAINS = [{ id: 'd1', slug: 'ai', name: 'AI', groups: [{ ...MLOPS, skills: [] }] }];
const sent = vi.fn((path: string, _init?: RequestInit) =>
  path.startsWith('/api/addresses') ? Promise.resolve(offeredFor(path)) : new Promise<Response>(() => {}),
);
let began = 0;

/** The name itself, as far as this test goes, and another one of what is taken. */
function offeredFor(path: string): Response {
  const name = new URLSearchParams(path.split('?')[1]).get('name') ?? '';
  return Response.json({ address: name === 'Taken' ? 'taken-2' : name.toLowerCase() });
}

const made = (skill: string, text: string, group = ''): OperationForm => ({
  type: 'CreateSkill',
  skill,
  proposed: { text, slug: text.toLowerCase(), group },
});

const blankAt = (skill: string): OperationForm => ({
  type: 'AddExpectation',
  skill,
  role: 'ds',
  level: 'senior',
  base: null,
  proposed: { description: ' ', requirement: null, proficiency: null },
});

/** The page of a suggestion that makes skills. */
async function write(...operations: OperationForm[]) {
  began += 1;
  const Page = () => (
    <SuggestEditor
      began={`new.${began}`}
      initial={{ ...NOTHING, operations }}
      proposal={null}
      catalog={{ domains: DOMAINS, roles: [] } as never}
      member
      skill={null}
      cell={null}
      onReadAgain={() => Promise.resolve(null)}
    />
  );
  const router = createRouter({
    routeTree: createRootRoute({ component: Page }),
    history: createMemoryHistory(),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('button', { name: 'Submit' });
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const isSent = () =>
  sent.mock.calls.some(([path, init]) => path === '/api/proposals' && init?.method === 'POST');
const bodyOf = (address: string) =>
  JSON.parse(
    String(sent.mock.calls.find(([path, init]) => path === address && init?.method === 'POST')?.[1]?.body),
  );

describe('A suggestion that cannot be sent yet', () => {
  beforeEach(() => {
    sent.mockClear();
    vi.stubGlobal('fetch', sent);
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    whose.begin({ id: 'i1', handle: 'ines', name: 'Ines' });
  });

  it.each(['Submit', 'Save draft'])('asks for a group on “%s”, at its field', async (act) => {
    await write(made('s1', 'Serving'));
    await press(act);
    const group = screen.getByLabelText('Group');
    expect(document.activeElement).toBe(group);
    expect(group.getAttribute('aria-invalid')).toBe('true');
    screen.getByText('Choose a group.');
    expect(isSent()).toBe(false);
  });

  it('leads to the first of what is missing, one after the other, until it goes out', async () => {
    await write(made('s1', ''));
    await press('Submit');
    expect(document.activeElement).toBe(screen.getByLabelText('Name'));
    await userEvent.keyboard('Serving');
    await screen.findByDisplayValue('serving');
    await userEvent.selectOptions(screen.getByLabelText('Group'), 'MLOps');
    await userEvent.clear(screen.getByLabelText('Title'));
    await press('Submit');
    expect(document.activeElement).toBe(screen.getByLabelText('Title'));
    await userEvent.keyboard('Serving, too');
    await press('Submit');
    expect(document.activeElement).toBe(screen.getByLabelText('Why this change'));
    await userEvent.keyboard('It is missing.');
    expect(isSent()).toBe(false);
    await press('Submit');
    await vi.waitFor(() => expect(isSent()).toBe(true));
  });

  it('has the address that the server offers, until its author writes one', async () => {
    await write(made('s1', ''));
    await userEvent.type(screen.getByLabelText('Name'), 'Taken');
    const address = await screen.findByDisplayValue('taken-2');
    await userEvent.clear(address);
    await userEvent.type(address, 'mine');
    await userEvent.type(screen.getByLabelText('Name'), ' again');
    await userEvent.click(screen.getByLabelText('Group'));
    expect(address).toHaveProperty('value', 'mine');
  });

  it.each(['', 'Serving'])(
    'is sent with the address of the name as it is now, not of “%s”',
    async (before) => {
      await write(made('s1', before, 'g1'));
      await userEvent.type(screen.getByLabelText('Name'), ' on');
      await press('Save draft');
      await vi.waitFor(() => expect(isSent()).toBe(true));
      expect(screen.getByLabelText('Name')).toHaveProperty('value', `${before} on`);
      expect(bodyOf('/api/proposals').operations[0].proposed.slug).toBe(`${before} on`.trim().toLowerCase());
    },
  );

  it('shows the skill that something is missing of', async () => {
    await write(made('s1', 'Serving', 'g1'), made('s2', 'Tracking'));
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Serving');
    await press('Save draft');
    expect(screen.getByLabelText('Name')).toHaveProperty('value', 'Tracking');
    expect(document.activeElement).toBe(screen.getByLabelText('Group'));
  });

  it('names in the bar what is blank, and leads there again', async () => {
    await write(made('s1', 'Serving'));
    await press('Submit');
    screen.getByText('Nothing is written yet at Group.');
    await userEvent.click(screen.getByLabelText('Why this change'));
    await press('Go there');
    expect(document.activeElement).toBe(screen.getByLabelText('Group'));
  });

  it('is saved as a draft with its blanks left out, which stay here', async () => {
    await write(made('s1', 'Serving', 'g1'), blankAt('s1'));
    await press('Save draft');
    await vi.waitFor(() => expect(isSent()).toBe(true));
    expect(bodyOf('/api/proposals').operations.map((each: OperationForm) => each.type)).toEqual([
      'CreateSkill',
    ]);
    expect(screen.queryByText(/^Nothing is written yet/)).toBeNull();
  });

  it('asks for no reasons where it is only kept as a draft', async () => {
    await write(made('s1', 'Serving', 'g1'));
    await press('Save draft');
    expect(screen.queryByText(/Say why/)).toBeNull();
    await vi.waitFor(() => expect(isSent()).toBe(true));
  });
});
