import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ImportResult, ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { InnerLink } from '../../ui/InnerLink';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { useListKeys } from '../../ui/useListKeys';
import styles from './exchange.module.css';
import { resultsQuery } from './readImports';

/** What came of each step, with a way to it. */
export function Results({ run }: { run: ImportRun }) {
  return (
    <section className={styles.part} aria-labelledby="results">
      <h2 id="results">{t('import.results')}</h2>
      <Listed run={run} />
    </section>
  );
}

function Listed({ run }: { run: ImportRun }) {
  const list = useInfiniteQuery(resultsQuery(run.id, run.done));
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={Math.min(run.done + 1, 8)} />;
  const results = list.data.pages.flatMap((page) => page.items);
  if (results.length === 0) return <EmptyState title={t('import.results.none')} />;
  return (
    <>
      <NotRefreshed of={list} />
      <Rows results={results} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}

function Rows({ results }: { results: ImportResult[] }) {
  const { list } = useListKeys<HTMLOListElement>();
  return (
    <ol className={styles.list} ref={list}>
      {results.map((result, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: results are told by their order, which never changes
        <li key={index} className={styles.result}>
          <Result result={result} />
        </li>
      ))}
    </ol>
  );
}

function Result({ result }: { result: ImportResult }) {
  const address = addressOfResult(result);
  return (
    <>
      {address === null ? (
        <span className={styles.name} dir="auto">
          {result.title}
        </span>
      ) : (
        <InnerLink href={address} className={styles.name} data-card>
          <span dir="auto">{result.skill?.name ?? result.title}</span>
        </InnerLink>
      )}
      <span className={styles.outcome} data-outcome={result.outcome}>
        {said(result)}
      </span>
      {result.sentence && <p className={styles.sentence}>{result.sentence}</p>}
    </>
  );
}

function addressOfResult({ outcome, skill, proposal }: ImportResult): string | null {
  if (outcome === 'MADE') return '/skills';
  if (proposal !== null) return `/proposals/${proposal}`;
  return skill === null ? null : `/skills/${skill.slug}`;
}

function said({ outcome, revision, proposal }: ImportResult): string {
  if (outcome === 'PUBLISHED') return t('import.result.PUBLISHED', { revision: revision ?? 1 });
  if (outcome === 'PROPOSED') return t('import.result.PROPOSED', { number: String(proposal) });
  return t(`import.result.${outcome}`);
}
