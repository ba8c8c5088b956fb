import { useState } from 'react';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import { Asked, type Question } from './Asked';
import { ReleaseButton } from './DirectActs';

/** What brings a proposal on or makes it count; it stands with the verdicts. */
export function Settling({ proposal }: { proposal: Proposal }) {
  const [asking, setAsking] = useState<Question | null>(null);
  const { number, patchSet, allowedActions } = proposal;
  const may = new Set(allowedActions);
  return (
    <>
      {may.has('PUBLISH') && (
        <Button tone="primary" onClick={() => setAsking('publish')}>
          {t('proposal.publish')}
        </Button>
      )}
      {may.has('RELEASE') && <ReleaseButton number={number} patchSet={patchSet} />}
      {may.has('OVERRIDE') && (
        <Button tone="danger" title={t('override.openHint')} onClick={() => setAsking('override')}>
          {t('override.open')}
        </Button>
      )}
      <Asked proposal={proposal} asking={asking} onClose={() => setAsking(null)} />
    </>
  );
}

/** Whether there is any of it. */
export const settles = ({ allowedActions }: Proposal): boolean =>
  allowedActions.some((act) => act === 'PUBLISH' || act === 'RELEASE' || act === 'OVERRIDE');
