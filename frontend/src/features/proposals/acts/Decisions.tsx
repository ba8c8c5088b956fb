import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button, buttonClass } from '../../../ui/Button';
import { InnerLink } from '../../../ui/InnerLink';
import { DeleteDialog, SubmitButton } from '../DraftActs';
import { amendAddress, draftAddress } from '../useSending';
import styles from './acts.module.css';
import { PublishDialog } from './PublishDialog';
import { RejectDialog, WithdrawDialog } from './ReasonDialogs';

type Asking = 'publish' | 'reject' | 'withdraw' | 'delete' | null;

/** What this reader may do with the proposal as a whole; each act asks once. */
export function Decisions({ proposal }: { proposal: Proposal }) {
  const [asking, setAsking] = useState<Asking>(null);
  const may = new Set(proposal.allowedActions);
  const close = () => setAsking(null);
  if (may.size === 0) return null;
  return (
    <div className={styles.decisions}>
      {may.has('PUBLISH') && (
        <Button tone="primary" onClick={() => setAsking('publish')}>
          {t('proposal.publish')}
        </Button>
      )}
      {may.has('SUBMIT') && <SubmitButton number={proposal.number} />}
      {may.has('EDIT') && <Edit proposal={proposal} />}
      {may.has('REJECT') && <Button onClick={() => setAsking('reject')}>{t('proposal.reject')}</Button>}
      {may.has('WITHDRAW') && <Button onClick={() => setAsking('withdraw')}>{t('proposal.withdraw')}</Button>}
      {may.has('DELETE') && (
        <Button tone="danger" onClick={() => setAsking('delete')}>
          {t('proposal.delete')}
        </Button>
      )}
      <PublishDialog proposal={proposal} open={asking === 'publish'} onClose={close} />
      <RejectDialog number={proposal.number} open={asking === 'reject'} onClose={close} />
      <WithdrawDialog number={proposal.number} open={asking === 'withdraw'} onClose={close} />
      <DeleteDialog number={proposal.number} open={asking === 'delete'} onClose={close} />
    </div>
  );
}

function Edit({ proposal: { number, status, skills } }: { proposal: Proposal }) {
  const [skill] = skills;
  if (!skill) return null;
  const address = status === 'DRAFT' ? draftAddress : amendAddress;
  return (
    <InnerLink className={buttonClass({})} href={address(skill.slug, number)}>
      <IconPencil aria-hidden />
      {t('proposal.edit')}
    </InnerLink>
  );
}
