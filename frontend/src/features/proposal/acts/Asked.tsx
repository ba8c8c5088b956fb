import type { Proposal } from '../../../lib/api';
import { DeleteDialog } from './DeleteDialog';
import { PublishDialog } from './PublishDialog';
import { PutBackDialog } from './PutBackDialog';
import { OverrideDialog, WithdrawDialog } from './ReasonDialogs';
import { ReopenDialog } from './ReopenDialog';
import { SupersedeDialog } from './SupersedeDialog';

/** The acts that ask once before they are done. */
export type Question = 'publish' | 'override' | 'withdraw' | 'supersede' | 'reopen' | 'delete';

interface Props {
  proposal: Proposal;
  asking: Question | null;
  onClose: () => void;
}

/** The question that is open, if one is. */
export function Asked({ proposal, asking, onClose }: Props) {
  const of = (question: Question) => ({ proposal, open: asking === question, onClose });
  return (
    <>
      <PublishDialog {...of('publish')} />
      <OverrideDialog {...of('override')} />
      <WithdrawDialog {...of('withdraw')} />
      <SupersedeDialog {...of('supersede')} />
      <ReopenDialog {...of('reopen')} />
      {proposal.closedAt === null ? (
        <DeleteDialog number={proposal.number} open={asking === 'delete'} onClose={onClose} />
      ) : (
        <PutBackDialog {...of('delete')} />
      )}
    </>
  );
}
