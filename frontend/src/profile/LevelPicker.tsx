import { t } from '../lib/i18n';
import { Comparison } from './Comparison';
import type { Level, LevelStep, ProfileRole, SkillProfile } from './types';
import { usePosition } from './usePosition';

/** Where the reader stands, and what the next level adds. */
export function LevelPicker({ profile }: { profile: SkillProfile }) {
  const { position, chooseLevel, chooseRole } = usePosition(profile);
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

/** So many roles can be seen at once; more are a list to choose from. */
const SEEN_AT_ONCE = 8;

function RoleChoice(props: RolesProps) {
  return props.roles.length > SEEN_AT_ONCE ? <RoleList {...props} /> : <Roles {...props} />;
}

function RoleList({ roles, chosen, onChoose }: RolesProps) {
  return (
    <label className="profile-role-choice">
      <span>{t('profile.picker.role')}</span>
      <select
        className="profile-role-list"
        value={chosen.id}
        onChange={({ target }) => {
          const role = roles.find(({ id }) => id === target.value);
          if (role) onChoose(role);
        }}
      >
        {roles.map((role) => (
          <option key={role.id} value={role.id}>
            {role.name}
          </option>
        ))}
      </select>
    </label>
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
