import '../features/notifications/messages';
import './messages';
import { useSearch } from '@tanstack/react-router';
import { Inbox } from '../features/notifications/Inbox';
import { INBOX_STATES, type InboxState } from '../features/notifications/readNotifications';
import { t } from '../lib/i18n';
import { hereAddress, signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { InnerLink } from '../ui/InnerLink';
import { EmptyState, Skeleton } from '../ui/states';
import { Tab, Tabs } from '../ui/Tabs';
import styles from './desk.module.css';

export function InboxPage() {
  const { state = 'unread' } = useSearch({ from: '/inbox' });
  const session = useSession();
  useTitle(t('inbox.title'));
  if (!session.data) return <Skeleton lines={8} label={t('inbox.loading')} />;
  return (
    <div className={styles.page}>
      <h1>{t('inbox.title')}</h1>
      {session.data.account ? <Trays state={state} /> : <Guest />}
    </div>
  );
}

function Trays({ state }: { state: InboxState }) {
  return (
    <>
      <Tabs label={t('inbox.views')}>
        {INBOX_STATES.map((each) => (
          <Tab
            key={each}
            to="/inbox"
            search={{ state: each }}
            aria-current={state === each ? 'page' : undefined}
          >
            {t(`inbox.tab.${each}`)}
          </Tab>
        ))}
      </Tabs>
      <Inbox key={state} state={state} />
    </>
  );
}

function Guest() {
  return (
    <EmptyState
      title={t('inbox.guest')}
      action={<InnerLink href={signInAddress(hereAddress())}>{t('account.signIn')}</InnerLink>}
    >
      {t('inbox.guest.text')}
    </EmptyState>
  );
}
