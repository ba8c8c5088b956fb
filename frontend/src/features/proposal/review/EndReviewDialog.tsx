import '../messages';
import { ReasonForm } from '../../../change/act/ReasonForm';
import { useRequest } from '../../../change/act/useAct';
import type { Review } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { Dialog } from '../../../ui/Dialog';
import { announce } from '../../../ui/Toasts';

interface Props {
  number: number;
  review: Review;
  act: Review['allowedActions'][number];
  open: boolean;
  onClose: () => void;
}

/** Takes a verdict away: an objection is lifted, an approval dismissed. The reason stays on the page. */
export function EndReviewDialog({ number, review: { id, reviewer }, act, open, onClose }: Props) {
  const end = useRequest(number, (reason: string) => ['POST', `reviews/${id}/dismiss`, { reason }]);
  const send = (reason: string, done: () => void) =>
    carryOut(end, reason, {
      onSuccess: () => {
        done();
        announce(t(`reviews.${act}.done`));
        onClose();
      },
    });
  return (
    <Dialog title={t(`reviews.${act}.title`, { name: reviewer.name })} open={open} onClose={onClose}>
      <ReasonForm
        draft={`review.${id}.end`}
        act={t(`reviews.${act}`)}
        required
        busy={end.isPending}
        error={end.error}
        onSend={send}
        onClose={onClose}
      >
        <p>{t(`reviews.${act}.text`, { name: reviewer.name })}</p>
      </ReasonForm>
    </Dialog>
  );
}
