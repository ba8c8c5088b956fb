import '../change/messages';
import './messages';
import { getRouteApi, Link } from '@tanstack/react-router';
import { NarrowProposals } from '../change/list/NarrowProposals';
import type { ProposalFilters } from '../change/list/readProposals';
import { ProposalList } from '../features/proposals/ProposalList';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { useCatalog, useNamedDomain } from '../profile/readCatalog';
import { InnerLink } from '../ui/InnerLink';
import { LinkButton } from '../ui/LinkButton';
import { Skeleton } from '../ui/states';
import { Tab, Tabs } from '../ui/Tabs';
import styles from './desk.module.css';

const route = getRouteApi('/proposals');

const ENDS = ['PUBLISHED', 'REJECTED', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED'] as const;

/** Where those in a view may stand, if they may differ. */
const STATES = {
  open: ['IN_REVIEW', 'CHANGES_REQUESTED'],
  myTurn: undefined,
  mine: ['DRAFT', 'HELD', 'IN_REVIEW', 'CHANGES_REQUESTED', ...ENDS],
  closed: ENDS,
} as const;

type View = 'open' | 'myTurn' | 'mine' | 'closed';

export function ProposalsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const catalog = useCatalog();
  const { domain, pending } = useNamedDomain(search.domain);
  const account = useSession().data?.account;
  const view = viewOf(search, account?.handle);
  const others = search.author !== account?.handle ? search.author : undefined;
  useTitle(t('nav.proposals'));
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{search.skill ? t('proposals.of', { skill: search.skill }) : t('nav.proposals')}</h1>
        {search.skill && (
          <p>
            <InnerLink href="/proposals?status=open">{t('proposals.all')}</InnerLink>
          </p>
        )}
      </header>
      <Views skill={search.skill} handle={account?.handle} view={view} />
      <NarrowProposals
        key={view}
        domains={catalog.data?.domains ?? []}
        now={{ ...search, domain }}
        states={STATES[view]}
        onChange={(part) =>
          void navigate({
            // In a view without a state all of the view stand there.
            search: (now) => ({
              ...now,
              ...('status' in part ? { status: part.status ?? wideOf(view) } : part),
            }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      {others && (
        <p className={styles.narrowed}>
          {t('proposals.by', { name: `@${others}` })}{' '}
          <Link to="/proposals" search={(now) => ({ ...now, author: undefined })}>
            {t('proposals.byAll')}
          </Link>
        </p>
      )}
      {pending ? (
        <Skeleton lines={8} label={t('proposals.loading')} />
      ) : (
        <ProposalList
          key={JSON.stringify(search)}
          filters={{ ...filtersOf(search), domain, class: search.class }}
          empty={emptySentence(search, view)}
          action={<LinkButton to="/skills">{t('proposals.find')}</LinkButton>}
        />
      )}
    </div>
  );
}

interface ViewsProps {
  skill: string | undefined;
  handle: string | undefined;
  view: View;
}

function Views({ skill, handle, view }: ViewsProps) {
  const at = (each: View) => ({ 'aria-current': view === each ? ('page' as const) : undefined });
  return (
    <Tabs label={t('proposals.views')}>
      <Tab to="/proposals" search={{ status: 'open', skill }} {...at('open')}>
        {t('proposals.open')}
      </Tab>
      {handle && (
        <>
          <Tab to="/proposals" search={{ attention: 'me', skill }} {...at('myTurn')}>
            {t('proposals.myTurn')}
          </Tab>
          <Tab to="/proposals" search={{ author: handle, skill }} {...at('mine')}>
            {t('proposals.mine')}
          </Tab>
        </>
      )}
      <Tab to="/proposals" search={{ status: 'closed', skill }} {...at('closed')}>
        {t('proposals.closed')}
      </Tab>
    </Tabs>
  );
}

/** What a view is asked for by while all states are wanted. */
const wideOf = (view: View) => (view === 'open' || view === 'closed' ? view : undefined);

function emptySentence(search: ProposalFilters, view: View): string {
  const { skill, status, domain, author, class: changeClass } = search;
  const isPart = status !== undefined && status !== wideOf(view);
  if (isPart || domain || changeClass || (author && view !== 'mine')) return t('proposals.empty.narrow');
  return skill && view === 'open' ? t('proposals.empty.skill', { skill }) : t(`proposals.empty.${view}`);
}

function viewOf({ status, author, attention }: ProposalFilters, handle: string | undefined): View {
  if (attention === 'me') return 'myTurn';
  if (author !== undefined && author === handle) return 'mine';
  return status === 'closed' || ENDS.some((each) => each === status) ? 'closed' : 'open';
}

/** Without any wish, what is open; of somebody, or for the reader, all. */
function filtersOf({ status, skill, author, attention }: ProposalFilters): ProposalFilters {
  const wished = status ?? author ?? attention;
  return { status: wished === undefined ? 'open' : status, skill, author, attention };
}
