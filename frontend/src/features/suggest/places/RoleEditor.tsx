import '../../../profile/messages';
import '../messages';
import { useState } from 'react';
import { t } from '../../../lib/i18n';
import { SEEN_AT_ONCE } from '../../../profile/roles/families';
import { RolePicker } from '../../../profile/roles/RolePicker';
import { Button, buttonClass, IconButton } from '../../../ui/Button';
import { Select } from '../../../ui/Field';
import { IconArrowBackUp, IconX } from '../../../ui/icons';
import styles from '../suggest.module.css';
import { roleAt } from '../suggestion/place';
import type { SubjectRole } from '../suggestion/subject';
import { PlaceNotes } from './PlaceNotes';
import type { Editing } from './useEditing';

/** The roles that the skill has expectations for. */
export function RoleEditor({ editing }: { editing: Editing }) {
  const { roles } = editing;
  const items = (
    <ul className={styles.roles}>
      {roles.map((role) => (
        <RoleItem key={role.id} role={role} editing={editing} />
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="suggest-roles">
      <h2 id="suggest-roles">{t('suggest.roles')}</h2>
      {roles.length > SEEN_AT_ONCE ? (
        <details className={styles.folded} open={roles.some(({ act }) => act !== null) || undefined}>
          <summary>{t('profile.level.roles', { count: roles.length })}</summary>
          {items}
        </details>
      ) : (
        items
      )}
      <AddRole editing={editing} />
    </section>
  );
}

function RoleItem({ role, editing }: { role: SubjectRole; editing: Editing }) {
  const gone = role.act === 'REMOVED';
  const texts = editing.operationAt(roleAt(role.id))?.base?.ladder?.length ?? 0;
  return (
    <li className={styles.roleItem} data-act={role.act ?? undefined}>
      <span>{gone ? <del>{role.name}</del> : role.name}</span>
      {role.act === 'ADDED' && <span className={styles.mark}>{t('suggest.role.added')}</span>}
      {gone && <span className={styles.mark}>{t('suggest.role.removed', { count: texts })}</span>}
      {gone ? (
        <IconButton
          small
          label={t('suggest.role.back', { role: role.name })}
          icon={<IconArrowBackUp aria-hidden />}
          onClick={() => editing.addRole(role.id)}
        />
      ) : (
        <IconButton
          small
          label={t('suggest.role.remove', { role: role.name })}
          icon={<IconX aria-hidden />}
          onClick={() => editing.removeRole(role.id)}
        />
      )}
      <PlaceNotes place={roleAt(role.id)} editing={editing} />
    </li>
  );
}

function AddRole({ editing }: { editing: Editing }) {
  const [role, setRole] = useState('');
  if (editing.otherRoles.length === 0) return null;
  if (editing.otherRoles.length > SEEN_AT_ONCE) {
    return (
      <RolePicker
        className={buttonClass({})}
        label={t('suggest.role.choose')}
        roles={editing.otherRoles}
        onChoose={({ id }) => editing.addRole(id)}
      />
    );
  }
  return (
    <div className={styles.addRole}>
      <Select label={t('suggest.role.choose')} value={role} onChange={(event) => setRole(event.target.value)}>
        <option value="">{t('suggest.role.none')}</option>
        {editing.otherRoles.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
      </Select>
      <Button
        disabled={role === ''}
        onClick={() => {
          editing.addRole(role);
          setRole('');
        }}
      >
        {t('suggest.role.add')}
      </Button>
    </div>
  );
}
