import { useState } from 'react';
import { useDraft } from '../../../lib/drafts';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { TextArea } from '../../../ui/Field';
import styles from './acts.module.css';
import { useRejectProposal } from './rejectProposal';
import { useWithdrawProposal } from './withdrawProposal';

const REASON_MAX = 2000;

interface DialogProps {
  number: number;
  open: boolean;
  onClose: () => void;
}

export function RejectDialog({ number, open, onClose }: DialogProps) {
  const reject = useRejectProposal(number);
  return (
    <Dialog title={t('reject.title')} open={open} onClose={onClose}>
      <Reason
        draft={`reject.${number}`}
        text={t('reject.text')}
        act={t('proposal.reject')}
        required
        busy={reject.isPending}
        error={reject.error}
        onSend={(reason) => reject.mutate(reason, { onSuccess: onClose })}
        onClose={onClose}
      />
    </Dialog>
  );
}

export function WithdrawDialog({ number, open, onClose }: DialogProps) {
  const withdraw = useWithdrawProposal(number);
  return (
    <Dialog title={t('withdraw.title')} open={open} onClose={onClose}>
      <Reason
        draft={`withdraw.${number}`}
        text={t('withdraw.text')}
        act={t('proposal.withdraw')}
        busy={withdraw.isPending}
        error={withdraw.error}
        onSend={(reason) => withdraw.mutate(reason || null, { onSuccess: onClose })}
        onClose={onClose}
      />
    </Dialog>
  );
}

interface ReasonProps {
  draft: string;
  text: string;
  act: string;
  required?: boolean;
  busy: boolean;
  error: unknown;
  onSend: (reason: string) => void;
  onClose: () => void;
}

function Reason({ draft, text, act, required = false, busy, error, onSend, onClose }: ReasonProps) {
  const reason = useDraft(draft);
  const [tried, setTried] = useState(false);
  const missing = required && tried && reason.text.trim() === '';
  const send = () => {
    setTried(true);
    if (!required || reason.text.trim() !== '') onSend(reason.text.trim());
  };
  return (
    <div className={styles.dialog}>
      <Banner tone="bad">{error ? problemOf(error).detail : null}</Banner>
      <p>{text}</p>
      <TextArea
        label={t('reason.label')}
        optional={!required}
        error={missing ? t('reason.missing') : null}
        rows={3}
        maxLength={REASON_MAX}
        value={reason.text}
        onChange={(event) => reason.change(event.target.value)}
      />
      <div className={styles.decisions}>
        <Button tone="danger" busy={busy} onClick={send}>
          {act}
        </Button>
        <Button onClick={onClose}>{t('proposal.notNow')}</Button>
      </div>
    </div>
  );
}
