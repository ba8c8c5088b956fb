import { useState } from 'react';
import type { HeldComment } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { useTopic } from '../../lib/socket';
import { SafeHtml } from '../../text/SafeHtml';
import { Avatar } from '../../ui/Avatar';
import { Button } from '../../ui/Button';
import { InnerLink } from '../../ui/InnerLink';
import { Pager } from '../../ui/Pager';
import { EmptyState, ErrorState, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { announce } from '../../ui/Toasts';
import { useReleaseComment } from './decideOnHeld';
import styles from './held.module.css';
import { RefuseDialog } from './RefuseDialog';
import { useHeldComments } from './readHeldComments';

/** What waits for a moderator to let it through, or not. */
export function HeldComments() {
  const query = useHeldComments();
  useTopic('/topic/queue/held', () => void query.refetch());
  const held = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className={styles.held} aria-labelledby="held-comments">
      <h2 id="held-comments">{t('held.comments')}</h2>
      <p className={styles.lead}>{t('held.comments.lead')}</p>
      {query.isError && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {!held && !query.isError && <Skeleton />}
      {held?.length === 0 && <EmptyState title={t('held.comments.none')} />}
      {held && held.length > 0 && (
        <ol className={styles.list}>
          {held.map((each) => (
            <One key={each.comment.id} {...each} />
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

function One({ comment, title, href }: HeldComment) {
  const may = (act: (typeof comment.allowedActions)[number]) => comment.allowedActions.includes(act);
  return (
    <li className={styles.one}>
      <Avatar name={comment.author.name} small />
      <div className={styles.what}>
        <p className={styles.who}>
          <strong dir="auto">{comment.author.name}</strong> {t('held.on')}{' '}
          <InnerLink href={href}>{title}</InnerLink> · <Time at={comment.postedAt} />
        </p>
        <SafeHtml bodyHtml={comment.bodyHtml ?? ''} />
        <p className={styles.why}>{comment.holdReason}</p>
        {may('RELEASE') && <Acts comment={comment} />}
      </div>
    </li>
  );
}

function Acts({ comment }: Pick<HeldComment, 'comment'>) {
  const [refusing, setRefusing] = useState(false);
  const release = useReleaseComment();
  const act = () =>
    carryOut(release, comment, {
      onSuccess: () => announce(t('held.release.done')),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <div className={styles.acts}>
      <Button small tone="primary" busy={release.isPending} onClick={act}>
        {t('held.release')}
      </Button>
      <Button small onClick={() => setRefusing(true)}>
        {t('held.refuse')}
      </Button>
      {refusing && <RefuseDialog comment={comment} onClose={() => setRefusing(false)} />}
    </div>
  );
}
