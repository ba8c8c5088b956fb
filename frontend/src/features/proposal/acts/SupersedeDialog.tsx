import '../messages';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import styles from '../../../change/act/acts.module.css';
import { ReasonForm } from '../../../change/act/ReasonForm';
import { proposalQuery } from '../../../change/act/readProposal';
import { useAct } from '../../../change/act/useAct';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { useDraft } from '../../../lib/drafts';
import { t } from '../../../lib/i18n';
import { isUnreadable, problemOf } from '../../../lib/problem';
import { Dialog } from '../../../ui/Dialog';
import { TextField } from '../../../ui/Field';
import { announce } from '../../../ui/Toasts';

interface Props {
  proposal: Proposal;
  open: boolean;
  onClose: () => void;
}

/** Names the proposal that says what is left of this one; whoever follows this one moves along. */
export function SupersedeDialog({ proposal, open, onClose }: Props) {
  return (
    <Dialog title={t('supersede.title')} open={open} onClose={onClose}>
      <Supersede number={proposal.number} onClose={onClose} />
    </Dialog>
  );
}

function Supersede({ number, onClose }: { number: number; onClose: () => void }) {
  const supersede = useAct(number, 'supersede');
  const { text: typed, change: setTyped, clear } = useDraft(`supersede.${number}.by`);
  const [tried, setTried] = useState(false);
  const by = numberIn(typed);
  const wrong = by === null || by === number;
  const send = (reason: string, done: () => void) => {
    setTried(true);
    if (by === null || wrong) return;
    carryOut(
      supersede,
      { by, reason: reason || null },
      {
        onSuccess: () => {
          done();
          clear();
          announce(t('supersede.done', { number: `#${by}` }));
          onClose();
        },
      },
    );
  };
  return (
    <ReasonForm
      draft={`supersede.${number}`}
      act={t('supersede.act')}
      busy={supersede.isPending}
      error={supersede.error}
      onSend={send}
      onClose={onClose}
    >
      <div className={styles.dialog}>
        <p>{t('supersede.text')}</p>
        <TextField
          label={t('supersede.number')}
          inputMode="numeric"
          hint={by !== null && !wrong ? <Found number={by} /> : t('supersede.hint')}
          error={tried && wrong ? t('supersede.missing') : null}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
    </ReasonForm>
  );
}

/** What stands under the number that was typed, so that nobody names another than they mean. */
function Found({ number }: { number: number }) {
  const found = useQuery(proposalQuery(number));
  if (isUnreadable(found)) return <span role="status">{problemOf(found.error).detail}</span>;
  return (
    <span role="status" dir="auto">
      {found.data ? t('supersede.found', { title: found.data.title, name: found.data.author.name }) : ''}
    </span>
  );
}

/** "#12", "12" or the address of a proposal. */
export function numberIn(typed: string): number | null {
  const found = /^\s*(?:#|.*\/proposals\/)?(\d{1,15})\s*$/.exec(typed)?.[1];
  return found ? Number(found) : null;
}
