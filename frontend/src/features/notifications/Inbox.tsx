import '../../ui/messages';
import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Subject } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { day as dayName } from '../../lib/dates';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Key } from '../../ui/Key';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { announce } from '../../ui/Toasts';
import { useIsWide } from '../../ui/useIsWide';
import { useListKeys } from '../../ui/useListKeys';
import { byDay, type Day, dayKey } from './byDay';
import { useFinish } from './finishAll';
import styles from './inbox.module.css';
import { useMoveBack } from './moveNews';
import { type Row, useOpened, withOpened } from './opened';
import { Pane } from './Pane';
import { type InboxState, subjectKey, subjectsQuery } from './readNotifications';
import { SubjectItem } from './SubjectItem';

/** One tray of the inbox, a subject a row, grouped by day. */
export function Inbox({ state }: { state: InboxState }) {
  const list = useInfiniteQuery(subjectsQuery(state));
  const { opened, open, forget } = useOpened();
  const isWide = useIsWide();
  const [beside, show] = useState<{ subject: Row; lay: InboxState } | null>(null);
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('inbox.loading')} />;
  const there = list.data.pages.flatMap((page) => page.items);
  const rows = withOpened(there, opened);
  if (rows.length === 0 && !list.hasNextPage)
    return (
      <>
        <NotRefreshed of={list} />
        <EmptyState title={t(`inbox.empty.${state}`)}>{t(`inbox.empty.${state}.text`)}</EmptyState>
      </>
    );
  // What comes of it meanwhile is no part of it until it is opened again.
  const shown = beside && rows.some(({ newest }) => newest.id === beside.subject.newest.id) ? beside : null;
  return (
    <div className={styles.inbox}>
      <NotRefreshed of={list} />
      {state === 'unread' && <FinishAll unread={there} />}
      <div className={isWide ? styles.both : undefined}>
        <div className={styles.inbox}>
          <Days
            rows={rows}
            state={state}
            onOpen={open}
            onSelect={isWide ? (row) => show({ subject: row, lay: row.read ? 'done' : state }) : undefined}
            selected={shown?.subject.newest.id ?? null}
            onMove={forget}
          />
          <Pager
            hasMore={list.hasNextPage}
            loading={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </div>
        {isWide && (
          <section className={styles.pane} aria-label={t('inbox.pane')}>
            {shown ? (
              <Pane
                key={shown.subject.newest.id}
                {...shown}
                onShown={() => shown.lay === 'unread' && open(shown.subject)}
              />
            ) : (
              <p className={styles.fine}>{t('inbox.pane.none')}</p>
            )}
          </section>
        )}
      </div>
    </div>
  );
}

const onError = (error: Error) => announce(problemOf(error).detail);

function FinishAll({ unread }: { unread: Subject[] }) {
  const finish = useFinish();
  const back = useMoveBack();
  const undo = (ids: string[]) => {
    const onSuccess = () => announce(t('inbox.allDone.undone'));
    carryOut(back, { ids, from: 'done' as const, to: 'unread' as const }, { onSuccess, onError });
  };
  const finishAll = () =>
    carryOut(finish, unread, {
      onSuccess: ({ done }) =>
        announce(t('inbox.allDone.done', { count: done.length }), {
          label: t('ui.undo'),
          run: () => undo(done),
        }),
      onError,
    });
  return (
    <div>
      <Button small busy={finish.isPending} disabled={unread.length === 0} onClick={finishAll}>
        {t('inbox.allDone')}
      </Button>
    </div>
  );
}

interface DaysProps {
  rows: Row[];
  state: InboxState;
  onOpen: (subject: Subject) => void;
  onSelect: ((row: Row) => void) | undefined;
  /** The newest of what is open beside the list. */
  selected: string | null;
  onMove: (subject: Subject) => void;
}

function Days({ rows, state, ...acts }: DaysProps) {
  const { list, press } = useListKeys<HTMLDivElement>();
  return (
    <div className={styles.inbox} ref={list}>
      {state !== 'done' && <Key keys="e" label={t('keys.done')} run={() => press('[data-done]')} />}
      {byDay(rows).map((day) => (
        <OneDay key={day.key} day={day} state={state} {...acts} />
      ))}
    </div>
  );
}

function OneDay({
  day,
  state,
  onOpen,
  onSelect,
  selected,
  onMove,
}: Omit<DaysProps, 'rows'> & { day: Day<Row> }) {
  return (
    <section aria-labelledby={`day-${day.key}`}>
      <h2 className={styles.day} id={`day-${day.key}`}>
        {nameOf(day.key)}
      </h2>
      <ul className={styles.news}>
        {day.items.map((row) => (
          <SubjectItem
            key={subjectKey(row)}
            subject={row}
            state={state}
            read={row.read}
            onOpen={() => onOpen(row)}
            onSelect={onSelect && (() => onSelect(row))}
            selected={selected === row.newest.id}
            onMove={() => onMove(row)}
          />
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
