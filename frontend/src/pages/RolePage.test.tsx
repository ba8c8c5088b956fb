import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { sampleLadder, sampleLevels, sampleRung } from '../profile/ladder/ladder.fixture';
import { sampleRole } from '../profile/sample.fixture';
import { RolePage } from './RolePage';

vi.setConfig({ testTimeout: 30_000 });
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const family = { id: 'f1', slug: 'engineering', name: 'Engineering' };
const rungs = [
  sampleRung('lead', { title: 'Staff Engineer', text: 'Sets the direction of several teams.' }),
  sampleRung('senior'),
];
const role = {
  ...sampleRole({ id: 'be', slug: 'backend-engineer', name: 'Backend Engineer' }),
  family,
  rungs,
};

const HISTORY = [
  {
    at: '2026-03-01T12:00:00Z',
    by: { id: 'a1', handle: 'ada', name: 'Ada' },
    sentence: 'described Backend Engineer',
    changes: [
      {
        part: 'SUMMARY',
        level: null,
        before: 'Builds.',
        after: 'Builds services.',
        words: [
          { op: 'EQUAL', text: 'Builds' },
          { op: 'INSERT', text: ' services' },
          { op: 'EQUAL', text: '.' },
        ],
        statements: [],
      },
    ],
  },
];

function visit(slug: string) {
  const levels = sampleLevels().map((step) =>
    step.level === 'senior' ? { ...step, definition: 'Works alone.' } : step,
  );
  const answers: Record<string, unknown> = {
    '/api/ladder': sampleLadder({ levels, roles: [role] }),
    '/api/catalog': { folded: false, domains: [], roles: [{ ...role, formerly: ['server-engineer'] }] },
    '/api/roles/backend-engineer/history': { items: HISTORY, next: null },
  };
  vi.stubGlobal('fetch', async (address: string) =>
    Response.json(answers[new URL(address, 'http://rungs').pathname]),
  );
  vi.stubGlobal('scrollTo', () => {});
  const root = createRootRoute();
  const page = createRoute({ getParentRoute: () => root, path: '/roles/$slug', component: RolePage });
  const router = createRouter({
    routeTree: root.addChildren([page]),
    history: createMemoryHistory({ initialEntries: [`/roles/${slug}`] }),
  });
  render(
    <QueryClientProvider client={new QueryClient()}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  );
}

it('A role says its family, its levels from below, and what it is called and does at each', async () => {
  visit('backend-engineer');
  expect(await screen.findByRole('heading', { level: 1, name: 'Backend Engineer' })).toBeTruthy();
  expect(screen.getByText('Engineering')).toBeTruthy();
  expect(screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Senior',
    'LeadStaff Engineer',
  ]);
  expect(screen.getByText('Sets the direction of several teams.')).toBeTruthy();
  expect(screen.getByText('Works alone.')).toBeTruthy();
});

it('There is no page of a role that there is not', async () => {
  visit('nobody');
  expect(await screen.findByRole('heading', { level: 1, name: 'There is no such page' })).toBeTruthy();
});

it('It says who changed what of it, and when', async () => {
  visit('backend-engineer');
  expect(await screen.findByRole('heading', { level: 2, name: 'History' })).toBeTruthy();
  expect(await screen.findByText('Ada')).toBeTruthy();
  expect(screen.getByText('services', { selector: 'ins' })).toBeTruthy();
});

it('An address that it had once leads to it', async () => {
  visit('server-engineer');
  expect(await screen.findByRole('heading', { level: 1, name: 'Backend Engineer' })).toBeTruthy();
});
