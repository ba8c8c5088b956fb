import { t } from '../lib/i18n';
import { LevelLadder } from './LevelLadder';
import { RoleLevelGrid } from './RoleLevelGrid';
import type { ProfileSlots } from './slots';
import type { SkillProfile } from './types';

export type ProfileView = 'levels' | 'grid';

interface Props extends ProfileSlots {
  view?: ProfileView;
  /** Without it the switch is left out. */
  onView?: (view: ProfileView) => void;
}

/** What is expected of every role at each level. */
export function ProfileTable({ view = 'levels', onView, ...slots }: Props) {
  return (
    <section aria-labelledby="expected">
      <div className="profile-section-head">
        <div>
          <h2 id="expected">{t('profile.table.title')}</h2>
          <p className="profile-section-text">{lead(slots.profile)}</p>
        </div>
        {onView && <Views view={view} onView={onView} />}
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
