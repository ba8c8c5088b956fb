import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { FieldValues } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { type LevelStep, rungAt } from '../../../profile/ladder/ladder';
import { Meaning } from '../../../profile/ladder/Meaning';
import { useLadder } from '../../../profile/ladder/useLadder';
import { Button } from '../../../ui/Button';
import { LevelChip } from '../../../ui/LevelChip';
import { cellAt } from '../suggestion/place';
import { CellEditor } from './CellEditor';
import styles from './cells.module.css';
import type { Editing } from './useEditing';

interface Props {
  editing: Editing;
  /** The cell that the reader came for. */
  cell: string | null;
}

/** What is expected at each level, cell by cell. */
export function EditableLadder({ editing, cell }: Props) {
  const { levels } = editing.profile;
  if (editing.roles.length === 0) return <p className={styles.none}>{t('suggest.noRoles')}</p>;
  return (
    <section aria-labelledby="expected">
      <h2 id="expected">{t('profile.table.title')}</h2>
      <div className={styles.ladder}>
        {levels.map((step) => (
          <Rung key={step.level} {...{ step, editing, cell }} />
        ))}
      </div>
    </section>
  );
}

function Rung({ step, editing, cell }: Props & { step: LevelStep }) {
  const [added, setAdded] = useState<string | null>(null);
  const { profile } = editing;
  const { usesRequirement } = useLadder();
  const standing = editing.roles.filter((role) => role.act !== 'REMOVED');
  const places = standing.map((role) => ({ role, place: cellAt(role.id, step.level) }));
  const empty = places.filter(({ place }) => !editing.valueAt(place) && !editing.operationAt(place));
  const filled = places.filter((each) => !empty.includes(each));
  // Only where a role has this level can anything be expected of it.
  const silent = empty.filter(({ role }) => !role.rungs || rungAt(role, step.level));
  const wanted = profile.expectations.find((each) => each.cell === cell);
  if (filled.length + silent.length === 0) return null;
  return (
    <section className={styles.rung} aria-labelledby={`level-${step.rank}`}>
      <div className={styles.rungHead}>
        <h3 className={styles.rungName} id={`level-${step.rank}`}>
          <LevelChip rank={step.rank} of={profile.levels.length}>
            {step.name}
          </LevelChip>
        </h3>
        <Meaning of={step} />
      </div>
      <div className={styles.rungBody}>
        <ul className={styles.cells}>
          {filled.map(({ role, place }) => (
            <CellEditor
              key={role.id}
              place={place}
              role={role}
              editing={editing}
              focused={added === role.id || (wanted?.role === role.id && wanted.level === step.level)}
            />
          ))}
        </ul>
        {silent.length > 0 && (
          <div className={styles.silent}>
            <span>{t('suggest.silent', { level: step.name })}</span>
            {silent.map(({ role, place }) => (
              <Button
                key={role.id}
                small
                icon={<IconPlus aria-hidden />}
                onClick={() => {
                  setAdded(role.id);
                  editing.set(place, blank(usesRequirement));
                }}
              >
                {t('suggest.add', { role: role.name })}
              </Button>
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

const blank = (usesRequirement: boolean): FieldValues => ({
  description: '',
  requirement: usesRequirement ? 'OPTIONAL' : null,
  proficiency: null,
});
