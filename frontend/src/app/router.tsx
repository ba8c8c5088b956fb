import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { proposalQuery } from '../change/act/readProposal';
import { CHANGE_CLASSES, QUEUES, STATUSES } from '../change/list/readProposals';
import { askedOf, type CatalogFilter } from '../features/catalog/filter';
import { SEVERITIES } from '../features/catalog/readChecks';
import { fittingSkills } from '../features/catalog/readFitting';
import { home as news } from '../features/catalog/readHome';
import { commentIn } from '../features/discussion/anchor';
import { threadsOn } from '../features/discussion/readThreads';
import { OUTCOMES } from '../features/exchange/report';
import { INBOX_STATES } from '../features/notifications/readNotifications';
import { roleHistory } from '../features/taxonomy/readTaxonomy';
import { Unreachable } from '../lib/problem';
import { queries } from '../lib/queries';
import { NotFoundPage } from '../pages/NotFoundPage';
import { ladder } from '../profile/ladder/readLadder';
import { catalog } from '../profile/readCatalog';
import { isGone, last } from '../profile/readLast';
import { revisionsOf } from '../profile/readRevisions';
import { skill } from '../profile/readSkill';
import { Failed } from './Failed';
import { firstPage } from './opening/firstPage';
import { Shell } from './Shell';
import { idParam, numberParam, numbers, oneOf, parseSearch, stringifySearch, texts } from './search';

/** A page that is fetched when it is first wanted. Without a network it stays away for now, and nothing else goes. */
const part: typeof lazyRouteComponent = (fetchPart, name) =>
  lazyRouteComponent(
    () =>
      fetchPart().catch((cause: unknown) =>
        Promise.reject(navigator.onLine ? cause : new Unreachable(cause)),
      ),
    name,
  );

/** Asks for what the page is drawn of, where it is the first one that is opened. */
const drawnOf =
  <M,>(reads: (at: M) => Promise<unknown>[]) =>
  (at: M): void =>
    firstPage.reads(() => reads(at));

/** A retired skill has a history, too. */
const retired = (slug: string, why: unknown): Promise<unknown> =>
  isGone(why) ? queries.fetchQuery(last(slug)) : Promise.reject(why);

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage, errorComponent: Failed });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  loader: drawnOf(() => [queries.fetchQuery(news), queries.fetchQuery(catalog)]),
  component: part(() => import('../pages/HomePage'), 'HomePage'),
});

const catalogue = createRoute({
  getParentRoute: () => root,
  path: '/skills',
  validateSearch: texts('q', 'role', 'domain', 'group', 'open'),
  loader: drawnOf(({ location: { search } }: { location: { search: CatalogFilter } }) => [
    queries.fetchQuery(catalog),
    queries.fetchQuery(fittingSkills(askedOf(search))),
  ]),
  component: part(() => import('../pages/CataloguePage'), 'CataloguePage'),
});

const checks = createRoute({
  getParentRoute: () => root,
  path: '/checks',
  validateSearch: (search) => ({ ...oneOf('severity', SEVERITIES)(search), ...texts('domain')(search) }),
  component: part(() => import('../pages/ChecksPage'), 'ChecksPage'),
});

const profile = createRoute({
  getParentRoute: () => root,
  path: '/skills/$slug',
  validateSearch: (search) => ({ ...texts('cell')(search), ...numbers('revision')(search) }),
  component: part(() => import('../pages/SkillPage'), 'SkillPage'),
});

const history = createRoute({
  getParentRoute: () => root,
  path: '/skills/$slug/history',
  validateSearch: numbers('from', 'to'),
  loader: drawnOf(({ params: { slug } }: { params: { slug: string } }) => [
    queries.fetchQuery(skill(slug)).catch((why: unknown) => retired(slug, why)),
    queries.fetchInfiniteQuery(revisionsOf(slug)),
  ]),
  component: part(() => import('../pages/HistoryPage'), 'HistoryPage'),
});

const role = createRoute({
  getParentRoute: () => root,
  path: '/roles/$slug',
  loader: drawnOf(({ params: { slug } }: { params: { slug: string } }) => [
    queries.fetchQuery(ladder),
    queries.fetchInfiniteQuery(roleHistory(slug)),
  ]),
  component: part(() => import('../pages/RolePage'), 'RolePage'),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: texts('return', 'problem'),
  component: part(() => import('../pages/SignInPage'), 'SignInPage'),
});

const watching = createRoute({
  getParentRoute: () => root,
  path: '/watching',
  component: part(() => import('../pages/WatchingPage'), 'WatchingPage'),
});

const proposals = createRoute({
  getParentRoute: () => root,
  path: '/proposals',
  validateSearch: (search) => ({
    ...oneOf('status', STATUSES)(search),
    ...oneOf('attention', ['me'])(search),
    ...oneOf('class', CHANGE_CLASSES)(search),
    ...texts('skill', 'author', 'domain')(search),
  }),
  component: part(() => import('../pages/ProposalsPage'), 'ProposalsPage'),
});

const queue = createRoute({
  getParentRoute: () => root,
  path: '/queue',
  validateSearch: (search) => ({
    ...oneOf('queue', QUEUES)(search),
    ...oneOf('class', CHANGE_CLASSES)(search),
    ...texts('domain')(search),
  }),
  component: part(() => import('../pages/QueuePage'), 'QueuePage'),
});

const proposal = createRoute({
  getParentRoute: () => root,
  path: '/proposals/$number',
  params: numberParam,
  loader: drawnOf(
    ({ params: { number }, location }: { params: { number: number }; location: { hash: string } }) => [
      queries.fetchQuery(proposalQuery(number)),
      queries.fetchInfiniteQuery(threadsOn(`proposal:${number}`, commentIn(location.hash))),
    ],
  ),
  component: part(() => import('../pages/ProposalPage'), 'ProposalPage'),
});

const suggest = createRoute({
  getParentRoute: () => root,
  path: '/skills/$slug/suggest',
  validateSearch: (search) => ({
    ...texts('cell', 'asBelow', 'comment')(search),
    ...numbers('draft', 'amend', 'restore', 'revert')(search),
  }),
  component: part(() => import('../pages/SuggestPage'), 'SuggestPage'),
});

/** A new skill, what takes an import back, and a draft or proposal whatever it is about. */
const suggestAnything = createRoute({
  getParentRoute: () => root,
  path: '/suggest',
  validateSearch: (search) => ({
    ...numbers('draft', 'amend')(search),
    ...texts('import', 'rest')(search),
  }),
  component: part(() => import('../pages/SuggestPage'), 'SuggestPage'),
});

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: oneOf('state', INBOX_STATES),
  component: part(() => import('../pages/InboxPage'), 'InboxPage'),
});

const imports = createRoute({
  getParentRoute: () => root,
  path: '/imports',
  component: part(() => import('../pages/ImportsPage'), 'ImportsPage'),
});

const importOfOne = createRoute({
  getParentRoute: () => root,
  path: '/imports/$id',
  params: idParam,
  validateSearch: oneOf('show', ['all', ...OUTCOMES]),
  component: part(() => import('../pages/ImportPage'), 'ImportPage'),
});

const admin = createRoute({
  getParentRoute: () => root,
  path: '/admin',
  component: part(() => import('../pages/AdminPage'), 'AdminPage'),
});

const adminDomains = createRoute({
  getParentRoute: () => root,
  path: '/admin/domains',
  component: part(() => import('../pages/AdminDomainsPage'), 'AdminDomainsPage'),
});

const adminRoles = createRoute({
  getParentRoute: () => root,
  path: '/admin/roles',
  component: part(() => import('../pages/AdminRolesPage'), 'AdminRolesPage'),
});

const adminLevels = createRoute({
  getParentRoute: () => root,
  path: '/admin/levels',
  component: part(() => import('../pages/AdminLevelsPage'), 'AdminLevelsPage'),
});

const setUp = createRoute({
  getParentRoute: () => root,
  path: '/admin/set-up',
  component: part(() => import('../pages/SetUpPage'), 'SetUpPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    catalogue,
    checks,
    profile,
    history,
    role,
    suggest,
    suggestAnything,
    proposals,
    queue,
    proposal,
    signIn,
    watching,
    inbox,
    imports,
    importOfOne,
    admin,
    adminDomains,
    adminRoles,
    adminLevels,
    setUp,
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Failed,
  scrollRestoration: true,
  // What a page does not know does not reach it.
  search: { strict: true },
  parseSearch,
  stringifySearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
