import './messages';
import { t } from '../lib/i18n';
import { Comparison } from './Comparison';
import { SEEN_AT_ONCE } from './roles/families';
import { RolePicker } from './roles/RolePicker';
import type { Level, LevelStep, ProfileRole, SkillProfile } from './types';
import type { KeptPosition } from './usePosition';

interface Props {
  profile: SkillProfile;
  standing: KeptPosition;
}

/** Where the reader stands, and what the next level adds. */
export function LevelPicker({ profile, standing: { position, chooseLevel, chooseRole } }: Props) {
  if (!position) return null;
  return (
    <section className="profile-how" aria-labelledby="how">
      <h2 id="how">{t('profile.how.title')}</h2>
      <p className="profile-section-text">{t('profile.how.text')}</p>
      <div className="profile-picker">
        <Steps levels={profile.levels} chosen={position.level} onChoose={chooseLevel} />
        {profile.roles.length > 1 && (
          <RoleChoice roles={profile.roles} chosen={position.role} onChoose={chooseRole} />
        )}
        <Comparison profile={profile} {...position} />
      </div>
    </section>
  );
}

interface StepsProps {
  levels: LevelStep[];
  chosen: Level;
  onChoose: (level: Level) => void;
}

function Steps({ levels, chosen, onChoose }: StepsProps) {
  return (
    <fieldset>
      <legend>{t('profile.picker.level')}</legend>
      <div className="profile-steps" data-of={levels.length}>
        {levels.map(({ level, name, rank }) => (
          <label className="profile-choice profile-step" data-rank={rank} data-of={levels.length} key={level}>
            <input type="radio" name="level" checked={level === chosen} onChange={() => onChoose(level)} />
            <span dir="auto">{name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface RolesProps {
  roles: ProfileRole[];
  chosen: ProfileRole;
  onChoose: (role: ProfileRole) => void;
}

function RoleChoice(props: RolesProps) {
  return props.roles.length > SEEN_AT_ONCE ? <RoleList {...props} /> : <Roles {...props} />;
}

function RoleList({ roles, chosen, onChoose }: RolesProps) {
  return (
    <div className="profile-role-choice">
      <span aria-hidden>{t('profile.picker.role')}</span>
      <RolePicker label={t('profile.picker.role')} {...{ roles, chosen, onChoose }} />
    </div>
  );
}

function Roles({ roles, chosen, onChoose }: RolesProps) {
  return (
    <fieldset>
      <legend>{t('profile.picker.role')}</legend>
      <div className="profile-choices">
        {roles.map((role) => (
          <label className="profile-choice profile-choice-role" key={role.id}>
            <input type="radio" name="role" checked={role.id === chosen.id} onChange={() => onChoose(role)} />
            <span dir="auto">{role.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
