import { useInfiniteQuery } from '@tanstack/react-query';
import { day as dayName } from '../../lib/dates';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { byDay, type Day, dayKey } from './byDay';
import { useFinish } from './finishAll';
import styles from './inbox.module.css';
import { NewsItem } from './NewsItem';
import { type InboxState, notificationsQuery } from './readNotifications';

/** One tray of the inbox, grouped by day. */
export function Inbox({ state }: { state: InboxState }) {
  const list = useInfiniteQuery(notificationsQuery(state));
  const finish = useFinish();
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('inbox.loading')} />;
  const items = list.data.pages.flatMap((page) => page.items);
  if (items.length === 0 && !list.hasNextPage) {
    return <EmptyState title={t(`inbox.empty.${state}`)}>{t(`inbox.empty.${state}.text`)}</EmptyState>;
  }
  return (
    <div className={styles.inbox}>
      <NotRefreshed of={list} />
      {state === 'unread' && items.length > 0 && (
        <div>
          <Button small busy={finish.isPending} onClick={() => finish.mutate(items)}>
            {t('inbox.allDone')}
          </Button>
        </div>
      )}
      {byDay(items).map((day) => (
        <OneDay key={day.key} day={day} state={state} />
      ))}
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

function OneDay({ day, state }: { day: Day; state: InboxState }) {
  return (
    <section aria-labelledby={`day-${day.key}`}>
      <h2 className={styles.day} id={`day-${day.key}`}>
        {nameOf(day.key)}
      </h2>
      <ul className={styles.news}>
        {day.items.map((item) => (
          <NewsItem key={item.id} item={item} state={state} />
        ))}
      </ul>
    </section>
  );
}

const DAY_MS = 86_400_000;

function nameOf(key: string): string {
  if (key === dayKey(new Date())) return t('inbox.today');
  if (key === dayKey(new Date(Date.now() - DAY_MS))) return t('inbox.yesterday');
  return dayName(`${key}T12:00:00`);
}
