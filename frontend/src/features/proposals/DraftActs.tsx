import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { useWay } from '../../lib/way';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { announce } from '../../ui/Toasts';
import styles from './acts/acts.module.css';
import { useDeleteDraft } from './deleteDraft';
import { useSubmitProposal } from './submitProposal';

/** Hands the draft over; a refusal is said at once, since nothing else shows it. */
export function SubmitButton({ number }: { number: number }) {
  const submit = useSubmitProposal(number);
  return (
    <Button
      tone="primary"
      busy={submit.isPending}
      onClick={() =>
        carryOut(submit, undefined, {
          onSuccess: () => announce(t('proposal.submitted')),
          onError: (error) => announce(problemOf(error).detail),
        })
      }
    >
      {t('suggest.submit')}
    </Button>
  );
}

interface DialogProps {
  number: number;
  open: boolean;
  onClose: () => void;
}

export function DeleteDialog({ number, open, onClose }: DialogProps) {
  const setOut = useWay();
  const remove = useDeleteDraft(number);
  const confirm = () => {
    const way = setOut();
    carryOut(remove, undefined, {
      onSuccess: () => {
        announce(t('proposal.delete.done'));
        void way.lead('/proposals');
      },
    });
  };
  return (
    <Dialog title={t('proposal.delete.title')} open={open} onClose={onClose}>
      <div className={styles.dialog}>
        <Banner tone="bad">{remove.error ? problemOf(remove.error).detail : null}</Banner>
        <p>{t('proposal.delete.text')}</p>
        <div className={styles.decisions}>
          <Button tone="danger" busy={remove.isPending} onClick={confirm}>
            {t('proposal.delete')}
          </Button>
          <Button onClick={onClose}>{t('proposal.notNow')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
