import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { SkillProfile } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { DescriptionHint } from '../../../text/description/DescriptionArea';
import { Button } from '../../../ui/Button';
import { LevelChip } from '../../../ui/LevelChip';
import { cellAt } from '../suggestion/place';
import { CellEditor, HINT_ID } from './CellEditor';
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
      <DescriptionHint id={HINT_ID} />
      <div className={styles.ladder}>
        {levels.map((step) => (
          <Rung key={step.level} {...{ step, editing, cell }} />
        ))}
      </div>
    </section>
  );
}

function Rung({ step, editing, cell }: Props & { step: SkillProfile['levels'][number] }) {
  const [added, setAdded] = useState<string | null>(null);
  const { profile } = editing;
  const standing = editing.roles.filter((role) => role.act !== 'REMOVED');
  const places = standing.map((role) => ({ role, place: cellAt(role.id, step.level) }));
  const silent = places.filter(({ place }) => !editing.valueAt(place) && !editing.operationAt(place));
  const filled = places.filter((each) => !silent.includes(each));
  const wanted = profile.expectations.find((each) => each.cell === cell);
  return (
    <section className={styles.rung} aria-labelledby={`level-${step.rank}`}>
      <h3 className={styles.rungName} id={`level-${step.rank}`}>
        <LevelChip rank={step.rank}>{step.name}</LevelChip>
      </h3>
      <div className={styles.rungBody}>
        <ul className={styles.cells}>
          {filled.map(({ role, place }) => (
            <CellEditor
              key={role.id}
              place={place}
              role={role.name}
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
                  editing.set(place, { description: '', requirement: 'OPTIONAL', proficiency: null });
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
