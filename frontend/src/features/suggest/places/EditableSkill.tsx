import '../../../profile/messages';
import '../messages';
import type { Catalog } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { fieldsWhere } from '../../../profile/skillFields';
import { TextArea, TextField } from '../../../ui/Field';
import styles from '../suggest.module.css';
import { type CellPlace, NAME } from '../suggestion/place';
import { EditableLadder } from './EditableLadder';
import { MoreChanges } from './MoreChanges';
import { PlaceNotes } from './PlaceNotes';
import { RoleEditor } from './RoleEditor';
import { SkillPlace } from './SkillPlace';
import type { Editing } from './useEditing';

interface Props {
  editing: Editing;
  domains: Catalog['domains'];
  /** The cell that the reader came for. */
  wanted: CellPlace | null;
  onAwaited: (awaited: boolean) => void;
}

/** What may be written about a skill, and need not. */
const PROSE = fieldsWhere(({ part, required }) => part === 'text' && !required);

/** One skill, each of its places open for writing: its texts first, and of a new one what it is. */
export function EditableSkill({ editing, domains, wanted, onAwaited }: Props) {
  const { closed } = editing;
  const texts = !closed && <EditableLadder editing={editing} wanted={wanted} />;
  const around = (
    <>
      {!closed && <Words editing={editing} />}
      <SkillPlace editing={editing} domains={domains} onAwaited={onAwaited} />
      {!closed && <RoleEditor editing={editing} />}
    </>
  );
  if (editing.subject.fresh)
    return (
      <div className={styles.page}>
        {around}
        {texts}
      </div>
    );
  return (
    <div className={styles.page}>
      {texts}
      <MoreChanges editing={editing}>{around}</MoreChanges>
    </div>
  );
}

function Words({ editing }: { editing: Editing }) {
  return (
    <section className={styles.words} aria-label={t('suggest.words')}>
      <div>
        <TextField
          label={t('change.kind.NAME')}
          dir="auto"
          error={editing.missingAt(NAME)}
          value={editing.valueAt(NAME)?.text ?? ''}
          onChange={(event) => editing.set(NAME, { text: event.target.value })}
        />
        <PlaceNotes place={NAME} editing={editing} />
      </div>
      {PROSE.map((kind) => (
        <div key={kind}>
          <TextArea
            label={t(`change.kind.${kind}`)}
            rows={2}
            placeholder={kind === 'SUMMARY' ? t('profile.defaultSummary') : undefined}
            value={editing.valueAt({ kind })?.text ?? ''}
            onChange={(event) => editing.set({ kind }, { text: event.target.value || null })}
          />
          <PlaceNotes place={{ kind }} editing={editing} />
        </div>
      ))}
    </section>
  );
}
