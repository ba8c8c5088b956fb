import '../messages';
import type { Comment } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { HideDialog } from '../../../text/HideDialog';
import { announce } from '../../../ui/Toasts';
import { useRefuseComment } from './decideOnHeld';

/** A moderator keeps a held comment from showing and says why. */
export function RefuseDialog({ comment, onClose }: { comment: Comment; onClose: () => void }) {
  const refuse = useRefuseComment(comment.id);
  const act = (reason: string, done: () => void) =>
    carryOut(refuse, reason, {
      onSuccess: () => {
        done();
        announce(t('held.refuse.done'));
        onClose();
      },
    });
  return (
    <HideDialog
      draft={`refuse.${comment.id}`}
      title={t('held.refuse.title', { name: comment.author.name })}
      hint={t('held.refuse.hint')}
      act={t('held.refuse')}
      request={refuse}
      onHide={act}
      onClose={onClose}
    />
  );
}
