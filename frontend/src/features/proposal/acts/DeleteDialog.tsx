import '../../../change/messages';
import '../messages';
import styles from '../../../change/act/acts.module.css';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useWay } from '../../../lib/way';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { announce } from '../../../ui/Toasts';
import { useDeleteDraft } from './deleteDraft';

interface Props {
  number: number;
  open: boolean;
  onClose: () => void;
}

/** Asks before a draft is gone for good. */
export function DeleteDialog({ number, open, onClose }: Props) {
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
