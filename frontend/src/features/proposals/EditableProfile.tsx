import { IconPlus } from '@tabler/icons-react';
import type { SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';
import { Button } from '../../ui/Button';
import { TextArea, TextField } from '../../ui/Field';
import { LevelChip } from '../../ui/LevelChip';
import { CellEditor } from './CellEditor';
import { PlaceNotes } from './PlaceNotes';
import styles from './suggest.module.css';
import { cellAt, NAME, SUMMARY } from './suggestion';
import type { Editing } from './useEditing';

interface Props {
  editing: Editing;
  /** The cell that the reader came for. */
  cell: string | null;
}

/** The profile itself, each of its places open for writing. */
export function EditableProfile({ editing, cell }: Props) {
  const { profile } = editing;
  return (
    <>
      <Words editing={editing} />
      <section aria-labelledby="expected">
        <h2 id="expected">{t('profile.table.title')}</h2>
        <div className={styles.ladder}>
          {profile.levels.map((step) => (
            <Rung key={step.level} {...{ step, editing, cell }} />
          ))}
        </div>
      </section>
    </>
  );
}

function Words({ editing }: { editing: Editing }) {
  return (
    <section className={styles.words} aria-label={t('suggest.words')}>
      <div>
        <TextField
          label={t('suggest.name')}
          dir="auto"
          value={editing.valueAt(NAME)?.text ?? ''}
          onChange={(event) => editing.set(NAME, { text: event.target.value })}
        />
        <PlaceNotes place={NAME} editing={editing} />
      </div>
      <div>
        <TextArea
          label={t('suggest.summary')}
          rows={2}
          placeholder={t('profile.defaultSummary')}
          value={editing.valueAt(SUMMARY)?.text ?? ''}
          onChange={(event) => editing.set(SUMMARY, { text: event.target.value || null })}
        />
        <PlaceNotes place={SUMMARY} editing={editing} />
      </div>
    </section>
  );
}

function Rung({ step, editing, cell }: Props & { step: SkillProfile['levels'][number] }) {
  const { profile } = editing;
  const places = profile.roles.map((role) => ({ role, place: cellAt(role.id, step.level) }));
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
              focused={wanted?.role === role.id && wanted.level === step.level}
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
                onClick={() =>
                  editing.set(place, { description: '', requirement: 'OPTIONAL', proficiency: null })
                }
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
