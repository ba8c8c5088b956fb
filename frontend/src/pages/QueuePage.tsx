import '../change/messages';
import '../features/queue/messages';
import './messages';
import { getRouteApi } from '@tanstack/react-router';
import { NarrowProposals } from '../change/list/NarrowProposals';
import { QUEUES } from '../change/list/readProposals';
import { HeldComments } from '../features/discussion/held/HeldComments';
import { HiddenComments } from '../features/moderation/HiddenComments';
import { HiddenTexts } from '../features/moderation/HiddenTexts';
import { QueueList } from '../features/queue/QueueList';
import { t } from '../lib/i18n';
import { hereAddress, holds, signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { useCatalog, useNamedDomain } from '../profile/readCatalog';
import { AnchorButton } from '../ui/LinkButton';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import { Tab, Tabs } from '../ui/Tabs';
import styles from './desk.module.css';

const route = getRouteApi('/queue');

type View = (typeof QUEUES)[number];

/** What waits for somebody, the longest first. */
export function QueuePage() {
  const session = useSession();
  const catalog = useCatalog();
  const { queue: view = 'mine', domain: wanted, class: changeClass } = route.useSearch();
  const { domain, pending } = useNamedDomain(wanted);
  const navigate = route.useNavigate();
  useTitle(t('queue.title'));
  if (session.isError && !session.data)
    return <ErrorState alone error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data || pending) return <Skeleton lines={8} label={t('proposals.loading')} />;
  const { account } = session.data;
  if (!account) {
    return (
      <EmptyState
        title={<h1>{t('queue.guest')}</h1>}
        action={<AnchorButton href={signInAddress(hereAddress())}>{t('account.signIn')}</AnchorButton>}
      />
    );
  }
  const filters = { queue: view, domain, class: changeClass };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('queue.title')}</h1>
        <p className={styles.lead}>{t('queue.lead')}</p>
      </header>
      <Views view={view} moderator={holds(session.data, 'MODERATOR')} />
      <NarrowProposals
        domains={catalog.data?.domains ?? []}
        now={{ domain, class: changeClass }}
        onChange={(part) =>
          void navigate({ search: (now) => ({ ...now, ...part }), replace: true, resetScroll: false })
        }
      />
      <QueueList
        key={JSON.stringify(filters)}
        filters={filters}
        empty={t(`queue.empty.${view}`)}
        me={account}
      />
      {view === 'held' && holds(session.data, 'MODERATOR') && (
        <>
          <HeldComments />
          <HiddenTexts />
          <HiddenComments />
        </>
      )}
    </div>
  );
}

function Views({ view, moderator }: { view: View; moderator: boolean }) {
  const views = moderator ? QUEUES : QUEUES.filter((each) => each !== 'held');
  return (
    <Tabs label={t('queue.views')}>
      {views.map((each) => (
        <Tab
          key={each}
          to="/queue"
          search={{ queue: each }}
          aria-current={view === each ? 'page' : undefined}
        >
          {t(`queue.${each}`)}
        </Tab>
      ))}
    </Tabs>
  );
}
