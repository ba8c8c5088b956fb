import '../messages';
import type { FieldValues } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import type { LevelStep } from '../../../profile/ladder/ladder';
import { useLadder } from '../../../profile/ladder/useLadder';
import { SEEN_AT_ONCE } from '../../../profile/roles/families';
import { RolePicker } from '../../../profile/roles/RolePicker';
import { Button, buttonClass } from '../../../ui/Button';
import { IconPlus } from '../../../ui/icons';
import { type CellPlace, cellAt } from '../suggestion/place';
import type { SubjectRole } from '../suggestion/subject';
import styles from './cells.module.css';
import type { Editing } from './useEditing';

interface Props {
  step: LevelStep;
  editing: Editing;
  /** The roles that have the level, and of which nothing is expected there. */
  silent: { role: SubjectRole; place: CellPlace }[];
  onAdd: (role: string) => void;
}

/** The roles of which a level says nothing, each to be given a text: where they are many, one is looked for. */
export function SilentRoles({ step, editing, silent, onAdd }: Props) {
  const { usesRequirement } = useLadder();
  if (silent.length === 0) return null;
  const add = (role: string) => {
    onAdd(role);
    editing.set(cellAt(role, step.level), blank(usesRequirement));
  };
  return (
    <div className={styles.silent}>
      {silent.length > SEEN_AT_ONCE ? (
        <RolePicker
          className={buttonClass({ small: true })}
          label={t('suggest.silent.choose', { level: step.name })}
          roles={silent.map(({ role }) => role)}
          onChoose={({ id }) => add(id)}
        />
      ) : (
        <>
          <span>{t('suggest.silent', { level: step.name })}</span>
          {silent.map(({ role }) => (
            <Button key={role.id} small icon={<IconPlus aria-hidden />} onClick={() => add(role.id)}>
              {t('suggest.add', { role: role.name })}
            </Button>
          ))}
        </>
      )}
    </div>
  );
}

const blank = (usesRequirement: boolean): FieldValues => ({
  description: '',
  requirement: usesRequirement ? 'OPTIONAL' : null,
  proficiency: null,
});
