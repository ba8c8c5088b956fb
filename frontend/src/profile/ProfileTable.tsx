import './messages';
import { t } from '../lib/i18n';
import { useListKeys } from '../ui/useListKeys';
import { LevelLadder } from './LevelLadder';
import { RoleLevelGrid } from './RoleLevelGrid';
import { SEEN_AT_ONCE } from './roles/families';
import { RoleScope } from './roles/RoleScope';
import type { ProfileSlots } from './slots';
import type { SkillProfile } from './types';
import type { KeptPosition } from './usePosition';

export type ProfileView = 'levels' | 'grid';

interface Props extends Omit<ProfileSlots, 'only' | 'stands'> {
  /** Where the reader stands; without it all roles are shown. */
  standing?: KeptPosition;
  view?: ProfileView;
  /** Without it the switch is left out. */
  onView?: (view: ProfileView) => void;
}

/** What is expected of every role at each level. */
export function ProfileTable({ view = 'levels', onView, standing, ...rest }: Props) {
  const many = rest.profile.roles.length > SEEN_AT_ONCE;
  const position = standing?.position ?? null;
  const { list } = useListKeys<HTMLElement>();
  const slots: ProfileSlots = {
    ...rest,
    only: many && standing?.alone && position ? position.role.id : null,
    stands: position?.level,
  };
  return (
    <section aria-labelledby="expected" ref={list}>
      <div className="profile-section-head">
        <div>
          <h2 id="expected">{t('profile.table.title')}</h2>
          <p className="profile-section-text">{lead(slots.profile)}</p>
        </div>
        {(many || onView) && (
          <div className="profile-tools" data-many={many || undefined}>
            {many && standing && <RoleScope profile={slots.profile} standing={standing} />}
            {onView && <Views view={view} onView={onView} />}
          </div>
        )}
      </div>
      {view === 'grid' ? <RoleLevelGrid {...slots} /> : <LevelLadder {...slots} />}
    </section>
  );
}

/** How the ladder grows, from its first level to its last. */
function lead({ levels }: SkillProfile): string {
  const [first, last] = [levels[0], levels.at(-1)];
  if (!first || !last) return '';
  return first === last
    ? t('profile.table.text.one', { level: first.name })
    : t('profile.table.text', { first: first.name, last: last.name });
}

function Views({ view, onView }: { view: ProfileView; onView: (view: ProfileView) => void }) {
  return (
    <fieldset className="profile-views" aria-label={t('profile.view')}>
      {(['levels', 'grid'] as const).map((each) => (
        <button type="button" key={each} aria-pressed={view === each} onClick={() => onView(each)}>
          {t(`profile.view.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}
