import '../features/identity/messages';
import '../features/setup/messages';
import './messages';
import type { ReactNode } from 'react';
import { t } from '../lib/i18n';
import { hereAddress, holds, signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { InnerLink } from '../ui/InnerLink';
import { EmptyState, Skeleton } from '../ui/states';
import { Tab, Tabs } from '../ui/Tabs';
import styles from './desk.module.css';

interface Props {
  title: string;
  lead: string;
  children: ReactNode;
}

/** What stands around each page of the administration; for admins alone. */
export function AdminFrame({ title, lead, children }: Props) {
  const session = useSession();
  useTitle(title);
  if (!session.data) return <Skeleton lines={8} label={t('admin.loading')} />;
  if (!holds(session.data, 'ADMIN')) return <NotForYou guest={session.data.account === null} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{title}</h1>
        <p className={styles.lead}>{lead}</p>
        <Tabs label={t('admin.views')}>
          <Tab to="/admin" activeOptions={{ exact: true }}>
            {t('admin.title')}
          </Tab>
          <Tab to="/admin/domains">{t('admin.domains')}</Tab>
          <Tab to="/admin/roles">{t('admin.roles')}</Tab>
          <Tab to="/admin/levels">{t('admin.levels.tab')}</Tab>
          <Tab to="/admin/set-up">{t('setup.title')}</Tab>
        </Tabs>
      </header>
      {children}
    </div>
  );
}

function NotForYou({ guest }: { guest: boolean }) {
  return (
    <EmptyState
      title={<h1>{t('admin.only')}</h1>}
      action={guest && <InnerLink href={signInAddress(hereAddress())}>{t('account.signIn')}</InnerLink>}
    >
      {t(guest ? 'admin.only.guest' : 'admin.only.text')}
    </EmptyState>
  );
}
