import { useSearch } from '@tanstack/react-router';
import type { ProposalFilters } from '../change/list/readProposals';
import { ProposalList } from '../features/proposals/ProposalList';
import { t } from '../lib/i18n';
import { useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { InnerLink } from '../ui/InnerLink';
import { LinkButton } from '../ui/LinkButton';
import { Tab, Tabs } from '../ui/Tabs';
import styles from './desk.module.css';

type View = 'open' | 'myTurn' | 'mine' | 'closed';

export function ProposalsPage() {
  const search = useSearch({ from: '/proposals' });
  const account = useSession().data?.account;
  const view = viewOf(search, account?.handle);
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
      <ProposalList
        key={JSON.stringify(search)}
        filters={filtersOf(search)}
        empty={
          search.skill && view === 'open'
            ? t('proposals.empty.skill', { skill: search.skill })
            : t(`proposals.empty.${view}`)
        }
        action={<LinkButton to="/skills">{t('proposals.find')}</LinkButton>}
      />
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

function viewOf({ status, author, attention }: ProposalFilters, handle: string | undefined): View {
  if (attention === 'me') return 'myTurn';
  if (author !== undefined && author === handle) return 'mine';
  return status === 'closed' ? 'closed' : 'open';
}

/** Without any wish, what is open. */
function filtersOf({ status, skill, author, attention }: ProposalFilters): ProposalFilters {
  const wished = status ?? author ?? attention;
  return { status: wished === undefined ? 'open' : status, skill, author, attention };
}
