import '../../text/messages';
import './messages';
import type { Comment } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { HideDialog } from '../../text/HideDialog';
import { announce } from '../../ui/Toasts';
import { useHideComment } from './hideComment';

/** A moderator hides a comment and says why. */
export function HideCommentDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const hide = useHideComment(comment.id);
  const act = (reason: string, done: () => void) =>
    carryOut(hide, reason, {
      onSuccess: () => {
        done();
        announce(t('talk.hide.done'));
        onClose();
      },
    });
  return (
    <HideDialog
      draft={`hide.${comment.id}`}
      title={t('talk.hide.title', { name: comment.author.name })}
      hint={t('talk.hide.hint')}
      act={t('talk.hide')}
      request={hide}
      onHide={act}
      onClose={onClose}
    />
  );
}
