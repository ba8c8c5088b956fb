import '../features/exchange/messages';
import './messages';
import { FileShapes, ImportRight } from '../features/exchange/FileShapes';
import { ImportList } from '../features/exchange/ImportList';
import { SendFile } from '../features/exchange/SendFile';
import { t } from '../lib/i18n';
import { hereAddress, holds, signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { AnchorButton } from '../ui/LinkButton';
import { EmptyState, ErrorState, Skeleton } from '../ui/states';
import styles from './desk.module.css';

/** Where a member sends a file, and finds what they sent before. */
export function ImportsPage() {
  const session = useSession();
  useTitle(t('import.title'));
  if (session.isError && !session.data)
    return <ErrorState alone error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data) return <Skeleton lines={8} label={t('import.loading')} />;
  if (!session.data.account) return <ImportsGuest />;
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t('import.title')}</h1>
        <p className={styles.lead}>{t('import.lead')}</p>
      </header>
      <SendFile />
      <ImportRight admin={holds(session.data, 'ADMIN')} />
      <FileShapes />
      <section className={styles.section} aria-labelledby="yours">
        <h2 id="yours">{t('import.yours')}</h2>
        <ImportList />
      </section>
    </div>
  );
}

/** Whoever is not signed in brings nothing. */
export function ImportsGuest() {
  return (
    <EmptyState
      title={<h1>{t('import.guest')}</h1>}
      action={<AnchorButton href={signInAddress(hereAddress())}>{t('account.signIn')}</AnchorButton>}
    >
      {t('import.guest.text')}
    </EmptyState>
  );
}
