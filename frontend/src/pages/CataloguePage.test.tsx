import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Catalog, SkillCard } from '../lib/api';
import { CataloguePage } from './CataloguePage';

const card = (name: string): SkillCard => ({
  id: name,
  slug: name.toLowerCase(),
  name,
  group: { id: 'mlops', slug: 'mlops', name: 'MLOps' },
  summary: null,
  revision: 1,
  publishedAt: '2026-01-01T00:00:00Z',
  roles: 0,
  roleSlugs: [],
  mandatory: 0,
  optional: 1,
});

const catalog = (folded: boolean, skills: SkillCard[], count = skills.length): Catalog => ({
  folded,
  domains: [
    {
      id: 'ml',
      slug: 'ml',
      name: 'Machine Learning',
      formerly: [],
      retired: false,
      skills: count,
      groups: [{ id: 'mlops', slug: 'mlops', name: 'MLOps', formerly: [], retired: false, count, skills }],
    },
  ],
  roles: [],
});

const PAGES: Record<string, unknown> = {
  '/api/skills?group=mlops': { items: [card('Serving')], next: 'more' },
  '/api/skills?group=mlops&cursor=more': { items: [card('Tracking')], next: null },
};
let answers: Record<string, unknown> = {};
let asked: string[] = [];

vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  asked = [];
  vi.stubGlobal('scrollTo', () => {});
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const answer = answers[path];
    return answer
      ? new Response(JSON.stringify(answer))
      : new Response(JSON.stringify({ status: 400, code: 'unknown' }), { status: 400 });
  });
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const parseSearch = (query: string) => Object.fromEntries(new URLSearchParams(query));
const stringifySearch = (search: Record<string, unknown>) => {
  const given = Object.entries(search).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

async function visit(address: string) {
  const root = createRootRoute();
  const page = createRoute({
    getParentRoute: () => root,
    path: '/skills',
    validateSearch: (search: { open?: string }) => search,
    component: CataloguePage,
  });
  const history = createMemoryHistory({ initialEntries: [address] });
  const router = createRouter({ routeTree: root.addChildren([page]), history, parseSearch, stringifySearch });
  render(
    <QueryClientProvider
      client={new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 30_000 } } })}
    >
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
  await screen.findByRole('heading', { level: 1, name: 'Skills' });
  return router;
}

const skill = (name: string) => screen.findByRole('link', { name });
const fold = () => screen.findByRole('button', { name: /MLOps/ });

describe('A small catalogue', () => {
  it('is shown whole with one answer', async () => {
    answers = { '/api/catalog': catalog(false, [card('Serving'), card('Tracking')]) };
    await visit('/skills');

    await skill('Serving');
    await skill('Tracking');
    expect(screen.queryByRole('button', { name: /MLOps/ })).toBeNull();
    expect(asked).toEqual(['/api/catalog']);
  });
});

describe('A catalogue of which no skill is there yet', () => {
  it('is to come, and by whom, unless something is looked for', async () => {
    const admins = [{ id: 'a1', handle: 'ada', name: 'Ada' }];
    answers = {
      '/api/catalog': catalog(false, []),
      '/api/catalog?q=serving': catalog(false, []),
      '/api/set-up': {
        named: true,
        levels: 5,
        proficiencies: 4,
        domains: 1,
        groups: 1,
        roles: 1,
        skills: 0,
        admins,
      },
    };
    const router = await visit('/skills');
    await screen.findByText(/being prepared by Ada/);
    expect(screen.queryByText('No skill matches')).toBeNull();

    await act(() => router.navigate({ to: '/skills', search: { q: 'serving' } as never }));
    await screen.findByText('No skill matches');
  });
});

describe('A large catalogue', () => {
  beforeEach(() => {
    answers = { '/api/catalog': catalog(true, [], 400), ...PAGES };
  });

  it('counts each of two presses that come at once', async () => {
    const router = await visit('/skills');
    const button = await fold();
    await act(async () => {
      button.click();
      button.click();
    });
    await waitFor(() => expect(router.state.isLoading).toBe(false));
    expect(router.state.location.search).toEqual({});
    expect(button.getAttribute('aria-expanded')).toBe('false');
  });

  it('is folded until somebody opens a group, and its skills come a page at a time', async () => {
    const router = await visit('/skills');
    const button = await fold();
    expect(button.getAttribute('aria-expanded')).toBe('false');
    expect(screen.getByText('400 skills', { selector: '[role=status]' })).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'Serving' })).toBeNull();

    button.focus();
    await userEvent.keyboard('{Enter}');
    await skill('Serving');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    expect(document.activeElement).toBe(button);
    expect(router.state.location.searchStr).toBe('?open=mlops');

    await userEvent.click(screen.getByRole('button', { name: 'Show more' }));
    await skill('Tracking');

    await userEvent.click(button);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Serving' })).toBeNull());
    expect(router.state.location.searchStr).toBe('');
  });

  it('has the groups open that its address names', async () => {
    await visit('/skills?open=mlops+nowhere');

    await skill('Serving');
    expect((await fold()).getAttribute('aria-expanded')).toBe('true');
  });

  it('shows the skills of a group that somebody asks for alone', async () => {
    answers = { ...answers, '/api/catalog?group=mlops': catalog(true, [], 400) };
    await visit('/skills?group=mlops');

    await skill('Serving');
    expect(screen.queryByRole('button', { name: /MLOps/ })).toBeNull();
  });

  it('is searched by the server, and what is open stays open', async () => {
    answers = {
      ...answers,
      '/api/catalog?q=track': catalog(false, [card('Tracking')]),
      '/api/catalog?q=tracks': catalog(true, [], 200),
      '/api/skills?q=tracks&group=mlops': { items: [card('Tracks')], next: null },
    };
    await visit('/skills?open=mlops');
    await skill('Serving');

    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'track' } });
    await skill('Tracking');
    expect(screen.queryByRole('link', { name: 'Serving' })).toBeNull();
    expect(screen.getByText('1 skill', { selector: '[role=status]' })).toBeTruthy();
    expect(asked.filter((path) => path.includes('q='))).toEqual(['/api/catalog?q=track']);

    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'tracks' } });
    await skill('Tracks');
  });

  it('says where nothing fits, and how to go on', async () => {
    answers = {
      ...answers,
      '/api/catalog?q=nothing': { folded: false, domains: [], roles: [] },
    };
    await visit('/skills?q=nothing');

    await screen.findByText('No skill matches');
    await userEvent.click(screen.getAllByRole('button', { name: 'Clear the filter' }).at(-1) as HTMLElement);
    await fold();
  });

  it('says what failed in a group, beside what can be read', async () => {
    delete answers['/api/skills?group=mlops'];
    await visit('/skills?open=mlops');

    await screen.findByRole('button', { name: 'Try again' });
    expect((await fold()).getAttribute('aria-expanded')).toBe('true');
  });
});
