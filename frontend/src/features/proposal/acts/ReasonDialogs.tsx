import '../messages';
import styles from '../../../change/act/acts.module.css';
import { ReasonForm } from '../../../change/act/ReasonForm';
import { useAct } from '../../../change/act/useAct';
import { asListed, unmet } from '../../../change/tally';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { CheckList } from '../../../ui/CheckList';
import { Dialog } from '../../../ui/Dialog';
import { announce } from '../../../ui/Toasts';

interface DialogProps {
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
}

export function WithdrawDialog({ proposal: { number }, open, onClose }: DialogProps) {
  const withdraw = useAct(number, 'withdraw');
  return (
    <Dialog title={t('withdraw.title')} open={open} onClose={onClose}>
      <ReasonForm
        draft={`withdraw.${number}`}
        act={t('proposal.withdraw')}
        tone="danger"
        busy={withdraw.isPending}
        error={withdraw.error}
        onSend={(reason, done) =>
          carryOut(withdraw, { reason: reason || null }, { onSuccess: ended(done, onClose, 'withdraw.done') })
        }
        onClose={onClose}
      >
        <p>{t('withdraw.text')}</p>
      </ReasonForm>
    </Dialog>
  );
}

/** Publishing though the policy is not met: says first, in the policy's own sentences, what is passed over. */
export function OverrideDialog({ proposal, open, onClose }: DialogProps) {
  const { number, patchSet } = proposal;
  const override = useAct(number, 'override');
  const passedOver = unmet(proposal.checks);
  return (
    <Dialog title={t('override.title')} open={open} onClose={onClose}>
      <ReasonForm
        draft={`override.${number}`}
        act={t('override.act')}
        tone="danger"
        required
        busy={override.isPending}
        error={override.error}
        onSend={(reason, done) =>
          carryOut(override, { patchSet, reason }, { onSuccess: ended(done, onClose, 'publish.done') })
        }
        onClose={onClose}
      >
        <div className={styles.dialog}>
          <p>{t('override.text', { number: patchSet, count: passedOver.length })}</p>
          <CheckList checks={asListed(passedOver)} />
          <p>{t('override.kept')}</p>
        </div>
      </ReasonForm>
    </Dialog>
  );
}

/** What follows an act that has closed its dialog: the reason is forgotten here, and the reader hears that it is done. */
function ended(done: () => void, onClose: () => void, said: 'withdraw.done' | 'publish.done') {
  return () => {
    done();
    announce(t(said));
    onClose();
  };
}
