import { useInfiniteQuery } from '@tanstack/react-query';
import type { Notification } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { day as dayName } from '../../lib/dates';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { announce } from '../../ui/Toasts';
import { useListKeys } from '../../ui/useListKeys';
import { byDay, type Day, dayKey } from './byDay';
import { useFinish, usePutBack } from './finishAll';
import styles from './inbox.module.css';
import { NewsItem } from './NewsItem';
import { type InboxState, notificationsQuery } from './readNotifications';

const onError = (error: Error) => announce(problemOf(error).detail);

/** One tray of the inbox, grouped by day. */
export function Inbox({ state }: { state: InboxState }) {
  const list = useInfiniteQuery(notificationsQuery(state));
  const finish = useFinish();
  const putBack = usePutBack();
  const finishAll = (shown: Notification[]) =>
    carryOut(finish, shown, {
      onSuccess: ({ done }) =>
        announce(t('inbox.allDone.done', { count: done.length }), {
          label: t('ui.undo'),
          run: () =>
            carryOut(putBack, done, { onSuccess: () => announce(t('inbox.allDone.undone')), onError }),
        }),
      onError,
    });
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
          <Button small busy={finish.isPending} onClick={() => finishAll(items)}>
            {t('inbox.allDone')}
          </Button>
        </div>
      )}
      <Days items={items} state={state} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

function Days({ items, state }: { items: Notification[]; state: InboxState }) {
  const { list, press } = useListKeys<HTMLDivElement>();
  return (
    <div className={styles.inbox} ref={list}>
      {state !== 'done' && <Key keys="e" label={t('keys.done')} run={() => press('[data-done]')} />}
      {byDay(items).map((day) => (
        <OneDay key={day.key} day={day} state={state} />
      ))}
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
