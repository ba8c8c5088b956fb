import '../messages';
import { useState } from 'react';
import { Checks, ChecksOfThen } from '../../../change/Checks';
import { Overlaps } from '../../../change/Overlaps';
import { isClosed } from '../../../change/reading';
import { names } from '../../../change/sentences';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { useIsWide } from '../../../ui/useIsWide';
import { Impact } from '../impact/Impact';
import { FindingSum } from './FindingSum';
import styles from './proposal.module.css';
import { Why } from './Why';

interface Props {
  proposal: Proposal;
  /** As it is read, with the words that may be older. */
  shown: Proposal;
  /** Brings a change into view. */
  onSeek: (position: number) => void;
}

/** What stands beside the changes: what is needed, what was found and said, who is concerned, and what happened. */
export function ProposalAside({ proposal, shown, onSeek }: Props) {
  const { checks, overlaps, assigned, findings } = proposal;
  const open = !isClosed(proposal);
  const wide = useIsWide();
  return (
    <aside className={styles.aside} aria-label={t('proposal.aside')}>
      {wide && <Why shown={shown} />}
      {checks.length > 0 && (open ? <Checks checks={checks} /> : <ChecksOfThen checks={checks} />)}
      {findings.length > 0 && <FindingSum proposal={proposal} onSeek={onSeek} />}
      {open && assigned.length > 0 && (
        <section aria-labelledby="assigned">
          <h2 id="assigned">{t('assigned.title')}</h2>
          <p>{names(assigned)}</p>
        </section>
      )}
      {open && proposal.submittedAt !== null && <ImpactSection proposal={proposal} />}
      {overlaps.length > 0 && open && (
        <section aria-labelledby="overlaps">
          <h2 id="overlaps">{t('proposal.overlaps')}</h2>
          <Overlaps overlaps={overlaps} changes={proposal.changes} />
        </section>
      )}
    </aside>
  );
}

/** What publishing would move, read when somebody wants to know. */
function ImpactSection({ proposal }: { proposal: Proposal }) {
  const [wanted, setWanted] = useState(false);
  return (
    <section aria-labelledby="impact">
      <h2 id="impact">{t('impact.title')}</h2>
      <details onToggle={(event) => setWanted(event.currentTarget.open)}>
        <summary>{t('impact.show')}</summary>
        {wanted && <Impact proposal={proposal} />}
      </details>
    </section>
  );
}
