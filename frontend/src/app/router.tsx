import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Failed } from './Failed';
import { NotFound } from './NotFound';
import { Shell } from './Shell';
import { inboxSearch, parseNumber, proposalsSearch, suggestSearch } from './search';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound, errorComponent: Failed });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../pages/HomePage'), 'HomePage'),
});

const skills = createRoute({
  getParentRoute: () => root,
  path: '/skills',
  component: lazyRouteComponent(() => import('../pages/SkillsPage'), 'SkillsPage'),
});

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: proposalsSearch,
  component: lazyRouteComponent(() => import('../pages/ProposalsPage'), 'ProposalsPage'),
});

const proposal = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$number',
  params: { parse: parseNumber, stringify: ({ number }) => ({ number: String(number) }) },
  component: lazyRouteComponent(() => import('../pages/ProposalPage'), 'ProposalPage'),
});

const suggest = createRoute({
  getParentRoute: () => root,
  path: '/skills/$slug/suggest',
  validateSearch: suggestSearch,
  component: lazyRouteComponent(() => import('../pages/SuggestPage'), 'SuggestPage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('../pages/InboxPage'), 'InboxPage'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: lazyRouteComponent(() => import('../pages/AdminPage'), 'AdminPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([home, skills, proposals, proposal, suggest, inbox, admin]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
