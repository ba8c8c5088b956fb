import '../features/exchange/messages';
import './messages';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ImportView } from '../features/exchange/ImportView';
import { importQuery } from '../features/exchange/readImports';
import { t } from '../lib/i18n';
import { isUnreadable } from '../lib/problem';
import { holds, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { Breadcrumb } from '../ui/Breadcrumb';
import { ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import styles from './desk.module.css';
import { ImportsGuest } from './ImportsPage';

const route = getRouteApi('/imports/$id');

/** One import of the reader's own. */
export function ImportPage() {
  const { id } = route.useParams();
  const { show } = route.useSearch();
  const session = useSession();
  const member = session.data?.account != null;
  const run = useQuery({ ...importQuery(id), enabled: member });
  useTitle(run.data && t('import.page', { name: run.data.fileName }));
  if (session.isError && !session.data)
    return <ErrorState alone error={session.error} onRetry={() => void session.refetch()} />;
  if (session.data && !member) return <ImportsGuest />;
  if (isUnreadable(run)) return <ErrorState alone error={run.error} onRetry={() => void run.refetch()} />;
  if (!run.data) return <Skeleton lines={8} label={t('import.loading')} />;
  return (
    <div className={styles.page}>
      <Breadcrumb>
        {[
          <Link key="all" to="/imports">
            {t('import.title')}
          </Link>,
          <span key="this" dir="auto">
            {run.data.fileName}
          </span>,
        ]}
      </Breadcrumb>
      <NotRefreshed of={run} />
      <ImportView run={run.data} admin={holds(session.data, 'ADMIN')} show={show} />
    </div>
  );
}
