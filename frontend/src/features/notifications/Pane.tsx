import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Notification, Page, Subject } from '../../lib/api';
import { call, withQuery } from '../../lib/http';
import { t } from '../../lib/i18n';
import { InnerLink } from '../../ui/InnerLink';
import { Pager } from '../../ui/Pager';
import { ErrorState, Skeleton } from '../../ui/states';
import styles from './inbox.module.css';
import type { InboxState } from './readNotifications';
import { Told } from './Told';

interface Props {
  subject: Subject;
  /** Where its news lay when it was opened. */
  lay: InboxState;
  /** They are shown. */
  onShown: () => void;
}

/** All news of one subject, as they lay when it was opened, each with the way to where it happened. */
export function Pane({ subject: { newest }, lay, onShown }: Props) {
  const news = useInfiniteQuery({
    queryKey: ['subject', lay, newest.id],
    queryFn: ({ pageParam }) =>
      call<Page<Notification>>(
        'GET',
        withQuery('/api/notifications', { state: lay, about: newest.id, cursor: pageParam }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    // Read, they lie elsewhere.
    staleTime: Number.POSITIVE_INFINITY,
  });
  const shown = news.isSuccess;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once they are there
  useEffect(() => {
    if (shown) onShown();
  }, [shown]);
  if (!news.data)
    return news.isError ? (
      <ErrorState error={news.error} onRetry={() => void news.refetch()} />
    ) : (
      <Skeleton lines={4} label={t('inbox.loading')} />
    );
  return (
    <>
      <ul className={styles.news}>
        {news.data.pages
          .flatMap((page) => page.items)
          .map((each) => (
            <li key={each.id} className={styles.line}>
              <div className={styles.words}>
                <InnerLink href={each.href} dir="auto">
                  {each.sentence}
                </InnerLink>
                <Told news={each} />
              </div>
            </li>
          ))}
      </ul>
      <Pager
        hasMore={news.hasNextPage}
        loading={news.isFetchingNextPage}
        onMore={() => void news.fetchNextPage()}
      />
    </>
  );
}
