import '../messages';
import { useState } from 'react';
import type { Comment } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { isUnreadable } from '../../../lib/problem';
import { Dialog } from '../../../ui/Dialog';
import { Pager } from '../../../ui/Pager';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Time } from '../../../ui/Time';
import styles from '../discussion.module.css';
import { useEdits } from './readEdits';

/** Says that a comment was edited, and shows on demand what it said before. */
export function Edits({ comment }: { comment: Comment }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.edited} onClick={() => setOpen(true)}>
        {t('talk.edited')}
      </button>
      <Dialog title={t('talk.edits.title')} open={open} onClose={() => setOpen(false)}>
        <ReplacedTexts comment={comment.id} />
      </Dialog>
    </>
  );
}

function ReplacedTexts({ comment }: { comment: string }) {
  const edits = useEdits(comment);
  if (isUnreadable(edits)) return <ErrorState error={edits.error} onRetry={() => void edits.refetch()} />;
  if (!edits.data) return <Skeleton />;
  return (
    <>
      <ol className={styles.replaced}>
        {edits.data.pages
          .flatMap((page) => page.items)
          .map(({ body, replacedAt }) => (
            <li key={replacedAt}>
              <p className={styles.when}>
                {t('talk.edits.until')} <Time at={replacedAt} />
              </p>
              <p className={styles.replacedText} dir="auto">
                {body}
              </p>
            </li>
          ))}
      </ol>
      <Pager
        hasMore={edits.hasNextPage}
        loading={edits.isFetchingNextPage}
        onMore={() => void edits.fetchNextPage()}
      />
    </>
  );
}
