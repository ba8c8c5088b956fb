import '../messages';
import { useState } from 'react';
import { isClosed } from '../../../change/reading';
import type { Proposal } from '../../../lib/api';
import { carryOut } from '../../../lib/carryOut';
import { t } from '../../../lib/i18n';
import { problemOf } from '../../../lib/problem';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Banner } from '../../../ui/Banner';
import { Button } from '../../../ui/Button';
import { IconGitMerge, IconRefresh } from '../../../ui/icons';
import { announce } from '../../../ui/Toasts';
import { STATE_ID } from '../standing';
import { OwnWords } from './OwnWords';
import { Resolver } from './Resolver';
import styles from './resolve.module.css';
import { collisionsIn } from './resolving';
import { useUpdateFromPublished } from './updateFromPublished';

/** How the proposal stands to what was published since, and the way to bring it there. */
export function UpdateNote({ proposal }: { proposal: Proposal }) {
  const { merge, allowedActions } = proposal;
  const may = allowedActions.includes('UPDATE');
  const standing = isClosed(proposal) ? 'CLEAN' : merge;
  return (
    <>
      {standing === 'OUTDATED' && <Outdated proposal={proposal} may={may} />}
      {standing === 'CONFLICTED' && <Conflicted proposal={proposal} may={may} />}
      {!(standing === 'CONFLICTED' && may) && <OwnWords number={proposal.number} />}
    </>
  );
}

interface Props {
  proposal: Proposal;
  /** Whether the reader may bring it onto what is published. */
  may: boolean;
}

function Outdated({ proposal, may }: Props) {
  const update = useUpdateFromPublished(proposal);
  const run = () => carryOut(update, [], { onSuccess: () => announce(t('update.done')) });
  return (
    <div className={styles.note} data-place={STATE_ID}>
      <p>
        {t('update.outdated')} {may && t('update.keeps')}
      </p>
      <Banner tone="bad">{update.error ? problemOf(update.error).detail : null}</Banner>
      {may && (
        <Button icon={<IconRefresh aria-hidden />} busy={update.isPending} onClick={run}>
          {t('update.act')}
        </Button>
      )}
    </div>
  );
}

function Conflicted({ proposal, may }: Props) {
  const [open, setOpen] = useState(false);
  const collisions = collisionsIn(useLadder(), proposal.changes);
  const count = collisions.length;
  return (
    <>
      <div className={styles.note} data-conflicted data-place={STATE_ID}>
        <p>
          {t('update.conflicted', { count })}{' '}
          {t(may ? 'update.conflicted.you' : 'update.conflicted.author', { name: proposal.author.name })}
        </p>
        {may && (
          <Button
            icon={<IconGitMerge aria-hidden />}
            aria-expanded={open}
            tone={open ? 'plain' : 'primary'}
            onClick={() => setOpen(!open)}
          >
            {t(open ? 'resolve.close' : 'resolve.open', { count })}
          </Button>
        )}
      </div>
      {may && open && <Resolver proposal={proposal} onDone={() => setOpen(false)} />}
    </>
  );
}
