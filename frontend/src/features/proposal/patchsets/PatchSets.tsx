import '../messages';
import { useQuery } from '@tanstack/react-query';
import { ChangeList } from '../../../change/ChangeList';
import { HideChange } from '../../../change/HideChange';
import prose from '../../../change/prose.module.css';
import { isClosed } from '../../../change/reading';
import type { Proposal } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { isUnreadable } from '../../../lib/problem';
import { HideText } from '../../../text/HideText';
import { Linked } from '../../../text/Linked';
import { Select } from '../../../ui/Field';
import { ErrorState, Skeleton } from '../../../ui/states';
import { Time } from '../../../ui/Time';
import styles from './patchSets.module.css';
import { patchSetQuery } from './readPatchSet';

/** What is looked at: one patch set, and the one that it is held against; none for what is published. */
export interface ShownPatchSet {
  patchSet: number;
  against: number | null;
}

interface SwitchProps {
  proposal: Proposal;
  chosen: ShownPatchSet;
  onChoose: (chosen: ShownPatchSet) => void;
}

/** Which submission of the proposal is shown, and what it is compared with. */
export function PatchSetSwitch({ proposal, chosen, onChoose }: SwitchProps) {
  const { patchSets, patchSet: newest } = proposal;
  if (patchSets.length < 2) return null;
  const against = (number: number) => (number === chosen.against ? null : chosen.against);
  return (
    <details
      className={styles.fold}
      open={chosen.against !== null || chosen.patchSet !== newest || undefined}
    >
      <summary>{t('patchSet.which', { number: chosen.patchSet, of: patchSets.length })}</summary>
      <div className={styles.switch}>
        <Select
          label={t('patchSet.choose')}
          value={chosen.patchSet}
          onChange={(event) => {
            const patchSet = Number(event.target.value);
            onChoose({ patchSet, against: against(patchSet) });
          }}
        >
          {patchSets.map(({ number, uploader }) => (
            <option key={number} value={number}>
              {t(number === newest ? 'patchSet.newest' : 'patchSet.older', { number, name: uploader.name })}
            </option>
          ))}
        </Select>
        <Select
          label={t('interdiff.against')}
          value={chosen.against ?? ''}
          onChange={(event) => onChoose({ ...chosen, against: Number(event.target.value) || null })}
        >
          <option value="">{t('interdiff.published')}</option>
          {patchSets
            .filter(({ number }) => number !== chosen.patchSet)
            .map(({ number, uploader }) => (
              <option key={number} value={number}>
                {t('interdiff.one', { number, name: uploader.name })}
              </option>
            ))}
        </Select>
      </div>
    </details>
  );
}

/** An older submission, as it was. */
export function OlderPatchSet({ proposal, number }: { proposal: Proposal; number: number }) {
  const { data, error, refetch } = useQuery(patchSetQuery(proposal.number, number));
  if (isUnreadable({ data, error })) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  return (
    <>
      <p className={prose.lead}>
        {t('patchSet.by', { number: data.number, name: data.uploader.name })} <Time at={data.createdAt} />
      </p>
      <p className={prose.text} dir="auto">
        <Linked text={data.rationale} />
      </p>
      <HideText
        place={{ kind: 'RATIONALE', id: proposal.id, part: String(data.number) }}
        text={data.rationale}
        by={data.uploader}
      />
      <ChangeList
        changes={data.changes}
        settled={isClosed(proposal)}
        under={(change, also) =>
          [change, ...also].map((each) => (
            <HideChange
              key={each.position}
              proposal={proposal}
              patchSet={data.number}
              change={each}
              by={data.uploader}
            />
          ))
        }
      />
    </>
  );
}
