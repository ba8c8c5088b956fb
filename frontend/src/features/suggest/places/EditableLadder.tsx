import '../../../profile/messages';
import '../messages';
import { useState } from 'react';
import { t } from '../../../lib/i18n';
import { RolePicker } from '../../../profile/roles/RolePicker';
import { READ_AT_ONCE } from '../../../profile/roles/sharing';
import { DescriptionHint } from '../../../text/description/DescriptionArea';
import { cx } from '../../../ui/cx';
import type { CellPlace } from '../suggestion/place';
import { countPublished } from '../suggestion/together';
import { HINT_ID } from './CellEditor';
import styles from './cells.module.css';
import { EditableRung } from './EditableRung';
import type { Editing } from './useEditing';

interface Props {
  editing: Editing;
  /** The cell that the reader came for. */
  wanted: CellPlace | null;
}

/** What is expected at each level, text by text. Where that is too much at once, only what is opened is drawn. */
export function EditableLadder({ editing, wanted }: Props) {
  const { levels, expectations } = editing.profile;
  const [long] = useState(() => countPublished(expectations) > READ_AT_ONCE);
  const [only, setOnly] = useState<string | null>(null);
  if (editing.roles.length === 0) return <p className={styles.none}>{t('suggest.noRoles')}</p>;
  const role = editing.roles.find(({ id }) => id === only) ?? null;
  return (
    <section aria-labelledby="expected">
      <h2 className="visually-hidden" id="expected">
        {t('profile.table.title')}
      </h2>
      {long && (
        <fieldset className={styles.scope} aria-label={t('profile.scope')}>
          <button type="button" aria-pressed={role === null} onClick={() => setOnly(null)}>
            {t('profile.scope.all', { count: editing.roles.length })}
          </button>
          <RolePicker
            className={cx(styles.one, role && styles.chosen)}
            label={t('profile.scope.one')}
            roles={editing.roles}
            chosen={role}
            onChoose={({ id }) => setOnly(id)}
          />
        </fieldset>
      )}
      <div className={styles.ladder}>
        {levels.map((step) => (
          <EditableRung
            key={`${step.level} ${role?.id}`}
            wanted={wanted?.level === step.level ? wanted.role : null}
            {...{ step, editing, long }}
            only={role?.id ?? null}
          />
        ))}
      </div>
      <DescriptionHint id={HINT_ID} />
    </section>
  );
}
