import './messages';
import type { Comment } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { announce } from '../../ui/Toasts';
import styles from './discussion.module.css';
import { useRemoveComment } from './removeComment';

/** Asks before a comment is taken away, and says what stays. */
export function RemoveDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const remove = useRemoveComment(comment.id);
  const act = () =>
    carryOut(remove, undefined, {
      onSuccess: () => {
        announce(t('talk.remove.done'));
        onClose();
      },
    });
  return (
    <Dialog title={t('talk.remove.title')} open onClose={onClose}>
      <p>{t('talk.remove.text')}</p>
      {remove.isError && (
        <p role="alert" className={styles.failed}>
          {problemOf(remove.error).detail}
        </p>
      )}
      <div className={styles.dialogActs}>
        <Button tone="danger" busy={remove.isPending} onClick={act}>
          {t('talk.remove')}
        </Button>
        <Button onClick={onClose}>{t('talk.keep')}</Button>
      </div>
    </Dialog>
  );
}
