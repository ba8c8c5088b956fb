import '../messages';
import { type ReactNode, useState } from 'react';
import styles from '../../../change/act/acts.module.css';
import { ClaimToggle } from '../../../change/act/ClaimToggle';
import { amendAddress, draftAddress } from '../../../change/addresses';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button, buttonClass } from '../../../ui/Button';
import { InnerLink } from '../../../ui/InnerLink';
import { IconDots, IconPencil } from '../../../ui/icons';
import { Menu } from '../../../ui/Menu';
import type { MenuItem } from '../../../ui/overlays';
import { STATE_ID } from '../standing';
import { Asked, type Question } from './Asked';
import { AdoptButton, ReopenButton, useOffer } from './DirectActs';

interface Props {
  proposal: Proposal;
  /** Hands a draft over. */
  submit: ReactNode;
}

/** What this reader may do with the proposal besides judging it; what cannot be taken back asks once. */
export function Decisions({ proposal, submit }: Props) {
  const [asking, setAsking] = useState<Question | null>(null);
  const { number, allowedActions } = proposal;
  const may = new Set(allowedActions);
  const offer = useOffer(number);
  const rare = rareActs(proposal, setAsking, offer);
  return (
    <div className={styles.decisions} data-place={STATE_ID}>
      {may.has('SUBMIT') && submit}
      {may.has('REOPEN') && <ReopenButton proposal={proposal} ask={() => setAsking('reopen')} />}
      {may.has('ADOPT') && <AdoptButton number={number} />}
      {may.has('EDIT') && <Edit proposal={proposal} />}
      {may.has('CLAIM') && <ClaimToggle number={number} mine={may.has('UNCLAIM')} />}
      {may.has('WITHDRAW') && (
        <Button small onClick={() => setAsking('withdraw')}>
          {t('proposal.withdraw')}
        </Button>
      )}
      {may.has('DELETE') && (
        <Button small tone="danger" onClick={() => setAsking('delete')}>
          {t(proposal.closedAt === null ? 'proposal.delete' : 'putBack.act')}
        </Button>
      )}
      {rare.length > 0 && (
        <Menu
          label={t('proposal.more')}
          trigger={{ icon: <IconDots aria-hidden />, look: { small: true } }}
          items={rare}
        />
      )}
      <Asked proposal={proposal} asking={asking} onClose={() => setAsking(null)} />
    </div>
  );
}

/** What is seldom wanted stands behind a menu, with a line that says what it does. */
function rareActs(
  { allowedActions }: Proposal,
  ask: (asking: Question) => void,
  offer: () => void,
): MenuItem[] {
  const items: MenuItem[] = [];
  if (allowedActions.includes('OFFER')) {
    items.push({ label: t('offer.open'), hint: t('offer.openHint'), onChoose: offer });
  }
  if (allowedActions.includes('SUPERSEDE')) {
    items.push({
      label: t('supersede.open'),
      hint: t('supersede.openHint'),
      onChoose: () => ask('supersede'),
    });
  }
  return items;
}

function Edit({ proposal: { number, status } }: { proposal: Proposal }) {
  const address = status === 'DRAFT' ? draftAddress : amendAddress;
  return (
    <InnerLink className={buttonClass({ small: true })} href={address(number)}>
      <IconPencil aria-hidden />
      {t('proposal.edit')}
    </InnerLink>
  );
}
