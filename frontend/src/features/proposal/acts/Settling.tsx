import '../messages';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { Button } from '../../../ui/Button';
import type { Question } from './Asked';
import { ReleaseButton } from './DirectActs';

interface Props {
  proposal: Proposal;
  /** Asks once more. It is asked where it stays until it is answered: what is settled takes these away. */
  ask: (question: Question) => void;
}

/** What brings a proposal on or makes it count; it stands with the verdicts. */
export function Settling({ proposal, ask }: Props) {
  const { number, patchSet, allowedActions } = proposal;
  const may = new Set(allowedActions);
  return (
    <>
      {may.has('PUBLISH') && (
        <Button tone="primary" onClick={() => ask('publish')}>
          {t('proposal.publish')}
        </Button>
      )}
      {may.has('RELEASE') && <ReleaseButton number={number} patchSet={patchSet} />}
      {may.has('OVERRIDE') && (
        <Button tone="danger" title={t('override.openHint')} onClick={() => ask('override')}>
          {t('override.open')}
        </Button>
      )}
    </>
  );
}

/** Whether there is any of it. */
export const settles = ({ allowedActions }: Proposal): boolean =>
  allowedActions.some((act) => act === 'PUBLISH' || act === 'RELEASE' || act === 'OVERRIDE');
