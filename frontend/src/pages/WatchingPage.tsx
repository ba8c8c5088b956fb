import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { watchesQuery } from '../features/watching/readWatches';
import { WatchList } from '../features/watching/WatchList';
import { t } from '../lib/i18n';
import { signInAddress, useSession } from '../lib/session';
import { useTitle } from '../lib/title';
import { AnchorButton, LinkButton } from '../ui/LinkButton';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../ui/states';
import styles from './pages.module.css';

/** What the reader watches, and how loud. */
export function WatchingPage() {
  useTitle(t('watching.title'));
  return (
    <div className={styles.page}>
      <h1>{t('watching.title')}</h1>
      <Watches />
    </div>
  );
}

function Watches() {
  const session = useSession();
  const guest = session.data?.account === null;
  const watches = useInfiniteQuery({ ...watchesQuery, enabled: session.data?.account != null });
  if (guest) {
    return (
      <EmptyState
        title={t('watching.guest')}
        action={
          <AnchorButton tone="primary" href={signInAddress('/watching')}>
            {t('account.signIn')}
          </AnchorButton>
        }
      />
    );
  }
  if (watches.isError && !watches.data)
    return <ErrorState error={watches.error} onRetry={() => void watches.refetch()} />;
  if (!watches.data) return <Skeleton lines={5} />;
  const all = watches.data.pages.flatMap((page) => page.items);
  if (all.length > 0) {
    return (
      <>
        <NotRefreshed of={watches} />
        <WatchList
          watches={all}
          hasMore={watches.hasNextPage}
          loading={watches.isFetchingNextPage}
          onMore={() => void watches.fetchNextPage()}
        />
      </>
    );
  }
  return (
    <EmptyState
      title={t('watching.none')}
      action={<LinkButton to="/skills">{t('watching.none.act')}</LinkButton>}
    >
      {t('watching.none.text')}
    </EmptyState>
  );
}
