import '../messages';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../../../change/act/acts.module.css';
import { proposalQuery } from '../../../change/act/readProposal';
import { draftAddress } from '../../../change/addresses';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Button, buttonClass } from '../../../ui/Button';
import { Dialog } from '../../../ui/Dialog';
import { InnerLink } from '../../../ui/InnerLink';
import { announce } from '../../../ui/Toasts';
import { writerOf } from './draftWriter';
import { useSubmitProposal } from './submitProposal';
import { isWrittenOn } from './useSuggestion';

/**
 * Hands the draft over as it was written last, once that is saved; where it is not, its author says what is meant. A
 * refusal is said at once, since nothing else shows it.
 */
export function SubmitButton({ number }: { number: number }) {
  const client = useQueryClient();
  const ladder = useLadder();
  const submit = useSubmitProposal(number);
  const [waiting, setWaiting] = useState(false);
  const [asking, setAsking] = useState(false);
  const hand = () =>
    carryOut(submit, undefined, {
      onSuccess: () => announce(t('proposal.submitted')),
      onError: (error) => announce(problemOf(error).detail),
    });
  const press = async () => {
    setWaiting(true);
    await writerOf(number).rest();
    setWaiting(false);
    if (isWrittenOn(number, client.getQueryData(proposalQuery(number).queryKey), ladder)) setAsking(true);
    else hand();
  };
  return (
    <>
      <Button tone="primary" busy={waiting || submit.isPending} onClick={() => void press()}>
        {t('suggest.submit')}
      </Button>
      <Dialog title={t('proposal.unsaved.title')} open={asking} onClose={() => setAsking(false)}>
        <div className={styles.dialog}>
          <p>{t('proposal.unsaved.text')}</p>
          <div className={styles.decisions}>
            <InnerLink className={buttonClass({ tone: 'primary' })} href={draftAddress(number)}>
              {t('proposal.unsaved.edit')}
            </InnerLink>
            <Button
              onClick={() => {
                setAsking(false);
                hand();
              }}
            >
              {t('proposal.unsaved.submit')}
            </Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
