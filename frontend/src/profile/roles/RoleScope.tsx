import '../messages';
import { t } from '../../lib/i18n';
import type { SkillProfile } from '../types';
import type { KeptPosition } from '../usePosition';
import { RolePicker } from './RolePicker';

interface Props {
  profile: SkillProfile;
  standing: KeptPosition;
}

/** Whether all roles are shown or one alone, and which: where there are many. */
export function RoleScope({ profile: { roles }, standing }: Props) {
  const { position, alone, showAlone, chooseRole } = standing;
  if (!position) return null;
  return (
    <>
      <fieldset className="profile-scope" aria-label={t('profile.scope')}>
        <button type="button" aria-pressed={!alone} onClick={() => showAlone(false)}>
          {t('profile.scope.all', { count: roles.length })}
        </button>
        <button type="button" aria-pressed={alone} onClick={() => showAlone(true)}>
          {t('profile.scope.one')}
        </button>
      </fieldset>
      {alone && (
        <RolePicker
          label={t('profile.scope.role')}
          roles={roles}
          chosen={position.role}
          onChoose={chooseRole}
        />
      )}
    </>
  );
}
