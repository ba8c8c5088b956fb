import type { HiddenText } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import { useHiddenTexts, useShowText } from './hiddenTexts';
import styles from './hiddenTexts.module.css';

/** What moderators took away, and the way back. */
export function HiddenTexts() {
  const query = useHiddenTexts();
  const hidden = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles.hidden} aria-labelledby="hidden-texts">
      <h2 id="hidden-texts">{t('hidden.texts')}</h2>
      <p className={styles.fine}>{t('hidden.texts.lead')}</p>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!hidden && !query.isError && <Skeleton />}
      {hidden?.length === 0 && <EmptyState title={t('hidden.texts.none')} />}
      {hidden && hidden.length > 0 && (
        <ol className={styles.list}>
          {hidden.map((each) => (
            <One key={each.id} text={each} />
          ))}
        </ol>
      )}
      <Pager
        hasMore={query.hasNextPage}
        loading={query.isFetchingNextPage}
        onMore={() => void query.fetchNextPage()}
      />
    </section>
  );
}

function One({ text: { id, kind, said, author, hiddenBy, hiddenAt, reason } }: { text: HiddenText }) {
  const show = useShowText();
  const act = () =>
    carryOut(show, id, {
      onSuccess: () => announce(t('hidden.show.done')),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <li className={styles.one}>
      <p>
        <strong>{t(`hidden.kind.${kind}`)}</strong> <Time at={hiddenAt} />
      </p>
      <blockquote className={styles.said} dir="auto">
        {said}
      </blockquote>
      <p className={styles.fine} dir="auto">
        {t('hidden.by', { name: author.name, moderator: hiddenBy.name, reason })}
      </p>
      <div>
        <Button small busy={show.isPending} onClick={act}>
          {t('hidden.show')}
        </Button>
      </div>
    </li>
  );
}
