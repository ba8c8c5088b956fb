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

function visit(slug: string) {
  const levels = sampleLevels().map((step) =>
    step.level === 'senior' ? { ...step, definition: 'Works alone.' } : step,
  );
  vi.stubGlobal('fetch', async () => Response.json(sampleLadder({ levels, roles: [role] })));
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
