import '../messages';
import { useState } from 'react';
import type { Comment, HeldComment } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useTopic } from '../../../lib/socket';
import { SafeHtml } from '../../../text/SafeHtml';
import { Avatar } from '../../../ui/Avatar';
import { Button } from '../../../ui/Button';
import { InnerLink } from '../../../ui/InnerLink';
import { PagedList } from '../../../ui/PagedList';
import { Time } from '../../../ui/Time';
import { announce } from '../../../ui/Toasts';
import { useReleaseComment } from './decideOnHeld';
import styles from './held.module.css';
import { RefuseDialog } from './RefuseDialog';
import { useHeldComments } from './readHeldComments';

/** What waits for a moderator to let it through, or not. */
export function HeldComments() {
  const query = useHeldComments();
  useTopic('/topic/queue/held', () => void query.refetch());
  const [refusing, refuse] = useState<Comment | null>(null);
  return (
    <>
      <PagedList
        id="held-comments"
        title={t('held.comments')}
        lead={t('held.comments.lead')}
        none={t('held.comments.none')}
        query={query}
      >
        {(each) => <One key={each.comment.id} {...each} onRefuse={() => refuse(each.comment)} />}
      </PagedList>
      {/* It stays open whatever becomes of the comment meanwhile: a reason is being written. */}
      {refusing && <RefuseDialog key={refusing.id} comment={refusing} onClose={() => refuse(null)} />}
    </>
  );
}

interface OneProps extends HeldComment {
  onRefuse: () => void;
}

function One({ comment, title, href, onRefuse }: OneProps) {
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
        {may('RELEASE') && <Acts comment={comment} onRefuse={onRefuse} />}
      </div>
    </li>
  );
}

function Acts({ comment, onRefuse }: Pick<OneProps, 'comment' | 'onRefuse'>) {
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
      <Button small onClick={onRefuse}>
        {t('held.refuse')}
      </Button>
    </div>
  );
}
