import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { InnerLink } from '../../ui/InnerLink';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { useListKeys } from '../../ui/useListKeys';
import styles from './exchange.module.css';
import { RunState } from './RunState';
import { importsQuery } from './readImports';
import { figuresOf } from './report';

/** What one has imported, newest first. */
export function ImportList() {
  const list = useInfiniteQuery(importsQuery);
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={4} />;
  const runs = list.data.pages.flatMap((page) => page.items);
  if (runs.length === 0) return <EmptyState title={t('import.none')}>{t('import.none.text')}</EmptyState>;
  return (
    <>
      <NotRefreshed of={list} />
      <Runs runs={runs} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

function Runs({ runs }: { runs: ImportRun[] }) {
  const { list } = useListKeys<HTMLOListElement>();
  return (
    <ol className={styles.list} ref={list}>
      {runs.map((run) => (
        <li key={run.id} className={styles.run}>
          <div className={styles.runHead}>
            <InnerLink href={`/imports/${run.id}`} className={styles.name} data-card>
              <span dir="auto">{run.fileName}</span>
            </InnerLink>
            <RunState state={run.state} />
          </div>
          <p className={styles.fine}>
            <Time at={run.receivedAt} />
            {figuresOf(run.report).map((each) => (
              <span key={each}>{each}</span>
            ))}
          </p>
        </li>
      ))}
    </ol>
  );
}
