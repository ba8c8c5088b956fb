import './messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ImportRun } from '../../lib/api';
import { figure, t } from '../../lib/i18n';
import { AnchorButton } from '../../ui/LinkButton';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, NotRefreshed, Skeleton } from '../../ui/states';
import { Tab, Tabs } from '../../ui/Tabs';
import styles from './exchange.module.css';
import { ReportLines } from './ReportLines';
import { linesQuery, refusedAddress } from './readImports';
import { countOf, firstShown, OUTCOMES, type OutcomeWord, outcomeOf } from './report';

interface Props {
  run: ImportRun;
  show: OutcomeWord | 'all' | undefined;
}

/** What would become, or became, of each row: those first that somebody has to look at. */
export function Report({ run, show }: Props) {
  const shown = show ?? firstShown(run.report) ?? 'all';
  if (run.forgotten) return <p className={styles.hint}>{t('import.report.forgotten')}</p>;
  return (
    <section className={styles.part} aria-labelledby="report">
      <h2 id="report">{t('import.report')}</h2>
      <Views run={run} shown={shown} />
      {run.report.refused > 0 && shown === 'refused' && (
        <div className={styles.take}>
          <AnchorButton href={refusedAddress(run.id)} download>
            {t('import.refused.take')}
          </AnchorButton>
          <p className={styles.hint}>{t('import.refused.text')}</p>
        </div>
      )}
      <Lines key={shown} run={run} shown={shown} />
    </section>
  );
}

function Views({ run, shown }: { run: ImportRun; shown: OutcomeWord | 'all' }) {
  const counted = OUTCOMES.map((word) => ({ word, count: countOf(run.report, word) }));
  return (
    <Tabs label={t('import.report.views')}>
      {[
        { word: 'all' as const, count: null },
        ...counted.filter(({ word, count }) => count !== 0 || word === shown),
      ].map(({ word, count }) => (
        <Tab
          key={word}
          to="/imports/$id"
          params={{ id: run.id }}
          search={{ show: word }}
          replace
          resetScroll={false}
          aria-current={word === shown ? 'page' : undefined}
        >
          {tabName(word)}
          {count !== null && ` ${figure(count)}`}
        </Tab>
      ))}
    </Tabs>
  );
}

function tabName(word: OutcomeWord | 'all'): string {
  if (word === 'all') return t('import.report.all');
  return word === 'remark' ? t('import.report.remarks') : t(`import.report.${outcomeOf(word)}`);
}

function Lines({ run, shown }: { run: ImportRun; shown: OutcomeWord | 'all' }) {
  const outcome = shown === 'all' ? undefined : outcomeOf(shown);
  const list = useInfiniteQuery(linesQuery(run.id, outcome, run.confirmedAt));
  if (list.isError && !list.data)
    return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (!list.data) return <Skeleton lines={8} label={t('import.report.loading')} />;
  const lines = list.data.pages.flatMap((page) => page.items);
  if (lines.length === 0) return <EmptyState title={t('import.report.none')} />;
  return (
    <>
      <NotRefreshed of={list} />
      <ReportLines run={run} lines={lines} />
      <Pager
        hasMore={list.hasNextPage}
        loading={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </>
  );
}
