import { useQuery } from '@tanstack/react-query';
import type { PatchSet, Proposal } from '../../lib/api';
import { t } from '../../lib/i18n';
import { useWordDiff } from '../../text/useWordDiff';
import { WordDiff } from '../../text/WordDiff';
import { Select } from '../../ui/Field';
import { ErrorState, Skeleton } from '../../ui/states';
import { Time } from '../../ui/Time';
import { ChangeList } from './ChangeList';
import styles from './change.module.css';
import prose from './prose.module.css';
import { type Difference, differences, isClosed } from './reading';
import { patchSetQuery } from './readPatchSet';

interface SwitchProps {
  proposal: Proposal;
  chosen: number;
  onChoose: (patchSet: number) => void;
}

/** Which submission of the proposal is shown. */
export function PatchSetSwitch({ proposal, chosen, onChoose }: SwitchProps) {
  if (proposal.patchSets.length < 2) return null;
  return (
    <Select
      label={t('patchSet.choose')}
      value={chosen}
      onChange={(event) => onChoose(Number(event.target.value))}
    >
      {proposal.patchSets.map(({ number, uploader }) => (
        <option key={number} value={number}>
          {t(number === proposal.patchSet ? 'patchSet.newest' : 'patchSet.older', {
            number,
            name: uploader.name,
          })}
        </option>
      ))}
    </Select>
  );
}

/** An older submission, and what the newest says differently. */
export function OlderPatchSet({ proposal, number }: { proposal: Proposal; number: number }) {
  const { data, error, refetch } = useQuery(patchSetQuery(proposal.number, number));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <p className={prose.lead}>
        {t('patchSet.by', { number: data.number, name: data.uploader.name })} <Time at={data.createdAt} />
      </p>
      <p className={prose.text} dir="auto">
        {data.rationale}
      </p>
      <ChangeList changes={data.changes} settled={isClosed(proposal)} />
      <Interdiff older={data} proposal={proposal} />
    </>
  );
}

function Interdiff({ older, proposal }: { older: PatchSet; proposal: Proposal }) {
  const found = differences(older.changes, proposal.changes);
  return (
    <section aria-labelledby="interdiff">
      <h2 id="interdiff">{t('patchSet.differs', { from: older.number, to: proposal.patchSet })}</h2>
      {found.length === 0 && <p className={prose.lead}>{t('patchSet.same')}</p>}
      <ol className={styles.changes}>
        {found.map((each) => (
          <OneDifference key={each.place} {...each} />
        ))}
      </ol>
    </section>
  );
}

function OneDifference({ place, before, after }: Difference) {
  const edits = useWordDiff(before, after);
  return (
    <li className={styles.change}>
      <h3 className={styles.changeName}>{place}</h3>
      {edits && <WordDiff edits={edits} />}
    </li>
  );
}
