import { GiveGrant } from '../features/identity/GiveGrant';
import { GrantList } from '../features/identity/GrantList';
import { t } from '../lib/i18n';
import { hereAddress, holds, signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { InnerLink } from '../ui/InnerLink';
import { EmptyState, Skeleton } from '../ui/states';
import styles from './desk.module.css';

export function AdminPage() {
  const session = useSession();
  useTitle(t('admin.title'));
  if (!session.data) return <Skeleton lines={8} label={t('admin.loading')} />;
  if (!holds(session.data, 'ADMIN')) return <NotForYou guest={session.data.account === null} />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('admin.title')}</h1>
        <p className={styles.lead}>{t('admin.lead')}</p>
      </header>
      <GiveGrant />
      <GrantList />
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
