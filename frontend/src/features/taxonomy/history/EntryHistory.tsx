import '../messages';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { TaxonomyChange } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { WordDiff } from '../../../text/WordDiff';
import { Pager } from '../../../ui/Pager';
import { ErrorState, NotRefreshed, Skeleton } from '../../../ui/states';
import { Time } from '../../../ui/Time';
import type { entryHistory } from '../readTaxonomy';
import styles from '../taxonomy.module.css';

/** Who changed what of an entry, and when: newest first. */
export function EntryHistory({ of }: { of: ReturnType<typeof entryHistory> }) {
  const query = useInfiniteQuery(of);
  if (query.isError && !query.data)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={4} label={t('taxonomy.history.loading')} />;
  const changes = query.data.pages.flatMap((page) => page.items);
  if (changes.length === 0) return <p className={styles.quiet}>{t('taxonomy.history.none')}</p>;
  return (
    <>
      <NotRefreshed of={query} />
      <ol className={styles.history}>
        {changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was done has no identity but its place
          <li key={at}>
            <Line change={change} />
          </li>
        ))}
      </ol>
      <Pager
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </>
  );
}

function Line({ change: { at, by, sentence, changes } }: { change: TaxonomyChange }) {
  return (
    <>
      <p dir="auto">
        <strong>{by?.name ?? t('taxonomy.history.installation')}</strong> {sentence}.{' '}
        <span className={styles.quiet}>
          <Time at={at} />
        </span>
      </p>
      {changes.filter(unsaid).map((each) => (
        <Changed key={`${each.part} ${each.level}`} change={each} />
      ))}
    </>
  );
}

/** A name that was changed stands in the sentence. */
const unsaid = ({ part }: TaxonomyChange['changes'][number]) => part !== 'NAME';

function Changed({ change }: { change: TaxonomyChange['changes'][number] }) {
  const { part, level, words, statements } = change;
  const name = t(`taxonomy.part.${part}`);
  return (
    <div className={styles.changed}>
      <span className={styles.quiet}>{level ? t('taxonomy.part.at', { part: name, level }) : name}</span>
      <WordDiff edits={words} statements={statements} />
    </div>
  );
}
