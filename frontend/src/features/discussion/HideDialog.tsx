import { useState } from 'react';
import type { Comment } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { TextArea } from '../../ui/Field';
import { announce } from '../../ui/Toasts';
import styles from './discussion.module.css';
import { useHideComment } from './hideComment';

/** A moderator hides a comment and says why; the reason stays where it was. */
export function HideDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const [reason, setReason] = useState('');
  const hide = useHideComment(comment.id);
  const act = () =>
    carryOut(hide, reason, {
      onSuccess: () => {
        announce(t('talk.hide.done'));
        onClose();
      },
    });
  return (
    <Dialog title={t('talk.hide.title', { name: comment.author.name })} open onClose={onClose}>
      <TextArea
        label={t('talk.hide.reason')}
        hint={t('talk.hide.hint')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        error={hide.isError ? problemOf(hide.error).detail : null}
      />
      <div className={styles.dialogActs}>
        <Button tone="danger" busy={hide.isPending} disabled={reason.trim() === ''} onClick={act}>
          {t('talk.hide')}
        </Button>
        <Button onClick={onClose}>{t('talk.cancel')}</Button>
      </div>
    </Dialog>
  );
}
