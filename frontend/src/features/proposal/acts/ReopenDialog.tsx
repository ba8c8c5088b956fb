import '../../../change/messages';
import '../messages';
import styles from '../../../change/act/acts.module.css';
import { useAct } from '../../../change/act/useAct';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { announce } from '../../../ui/Toasts';

interface Props {
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
}

/** Its author takes back what somebody else has adopted: says first who loses what. */
export function ReopenDialog({ proposal: { number, adoptedBy }, open, onClose }: Props) {
  const reopen = useAct(number, 'reopen');
  const confirm = () =>
    carryOut(
      reopen,
      {},
      {
        onSuccess: () => {
          announce(t('reopen.done'));
          onClose();
        },
      },
    );
  return (
    <Dialog title={t('reopen.title')} open={open} onClose={onClose}>
      <div className={styles.dialog}>
        <Banner tone="bad">{reopen.error ? problemOf(reopen.error).detail : null}</Banner>
        <p dir="auto">{t('reopen.text', { name: adoptedBy?.name ?? '' })}</p>
        <div className={styles.decisions}>
          <Button tone="primary" busy={reopen.isPending} onClick={confirm}>
            {t('reopen.act')}
          </Button>
          <Button onClick={onClose}>{t('proposal.notNow')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
