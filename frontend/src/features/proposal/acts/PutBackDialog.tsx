import '../../../change/messages';
import '../messages';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import styles from '../../../change/act/acts.module.css';
import { afterPuttingBack, afterRefusal } from '../../../change/act/afterAct';
import { actsOn } from '../../../change/act/useAct';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { call } from '../../../lib/http';
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

/** Gives up what was opened again: the proposal is closed as it was, and only the new draft of it is gone. */
export function PutBackDialog({ proposal, open, onClose }: Props) {
  const putBack = usePutBack(proposal.number);
  const confirm = () =>
    carryOut(putBack, undefined, {
      onSuccess: () => {
        announce(t('putBack.done'));
        onClose();
      },
    });
  return (
    <Dialog title={t('putBack.title')} open={open} onClose={onClose}>
      <div className={styles.dialog}>
        <Banner tone="bad">{putBack.error ? problemOf(putBack.error).detail : null}</Banner>
        <p>{t(isAdopted(proposal) ? 'putBack.text.adopted' : 'putBack.text')}</p>
        <div className={styles.decisions}>
          <Button tone="danger" busy={putBack.isPending} onClick={confirm}>
            {t('putBack.act')}
          </Button>
          <Button onClick={onClose}>{t('proposal.notNow')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

/** Whether whoever writes it anew has adopted it, rather than opened their own again. */
const isAdopted = ({ timeline }: Proposal): boolean =>
  timeline.filter(({ kind }) => kind === 'ADOPTED' || kind === 'REOPENED').at(-1)?.kind === 'ADOPTED';

function usePutBack(number: number) {
  const client = useQueryClient();
  return useMutation({
    mutationKey: actsOn(number),
    mutationFn: () => call<void>('DELETE', `/api/proposals/${number}`),
    onSuccess: () => afterPuttingBack(client, number),
    onError: afterRefusal(client, number),
  });
}
