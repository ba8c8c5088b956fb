import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Pager } from './Pager';
import styles from './pagedList.module.css';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from './states';

interface Props<T> {
  id: string;
  title: string;
  lead: string;
  /** Said where there is nothing. */
  none: string;
  query: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  /** An item of the list, with its key. */
  children: (item: T) => ReactNode;
}

/** A titled list that is read a page at a time, in each of its states. */
export function PagedList<T>({ id, title, lead, none, query, children }: Props<T>) {
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={styles.lead}>{lead}</p>
      {items && <NotRefreshed of={query} />}
      {query.isError && !items && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!items && !query.isError && <Skeleton />}
      {items?.length === 0 && <EmptyState title={none} />}
      {items && items.length > 0 && <ol className={styles.list}>{items.map(children)}</ol>}
      <Pager
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </section>
  );
}
