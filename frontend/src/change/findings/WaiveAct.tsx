import '../messages';
import type { Finding } from '../../lib/api';
import { carryOut } from '../../lib/carryOut';
import { t } from '../../lib/i18n';
import { problemOf } from '../../lib/problem';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { announce } from '../../ui/Toasts';
import { ReasonForm } from '../act/ReasonForm';
import { useWaive } from './waiveFinding';

interface Props {
  number: number;
  finding: Finding;
}

/** Gives a reason why a warning does not hold here, gives another, or takes it back. */
export function WaiveAct({ number, finding, onAsk }: Props & { onAsk: () => void }) {
  const { takeBack } = useWaive(number);
  const { waiver, key } = finding;
  const undo = () =>
    carryOut(takeBack, key, {
      onSuccess: () => announce(t('waive.takenBack')),
      onError: (error) => announce(problemOf(error).detail),
    });
  return (
    <div>
      <Button small onClick={onAsk}>
        {t(waiver ? 'waive.change' : 'waive.open')}
      </Button>{' '}
      {waiver && (
        <Button small tone="quiet" busy={takeBack.isPending} onClick={undo}>
          {t('waive.takeBack')}
        </Button>
      )}
    </div>
  );
}

/** Asks for the reason. */
export function WaiveDialog(props: Props & { onClose: () => void }) {
  return (
    <Dialog title={t('waive.title')} open onClose={props.onClose}>
      <Waive {...props} />
    </Dialog>
  );
}

function Waive({ number, finding, onClose }: Props & { onClose: () => void }) {
  const { give } = useWaive(number);
  const send = (reason: string, done: () => void) =>
    carryOut(
      give,
      { key: finding.key, reason },
      {
        onSuccess: () => {
          done();
          announce(t('waive.done'));
          onClose();
        },
      },
    );
  return (
    <ReasonForm
      draft={`waive.${number}.${finding.key}`}
      act={t('waive.act')}
      required
      busy={give.isPending}
      error={give.error}
      onSend={send}
      onClose={onClose}
    >
      <p>
        {finding.sentence} {t('waive.text')}
      </p>
    </ReasonForm>
  );
}
