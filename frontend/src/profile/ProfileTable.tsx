import { t } from '../lib/i18n';
import { LevelLadder } from './LevelLadder';
import { RoleLevelGrid } from './RoleLevelGrid';
import type { ProfileSlots } from './slots';

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
          <p className="profile-section-text">{t('profile.table.text')}</p>
        </div>
        {onView && <Views view={view} onView={onView} />}
      </div>
      {view === 'grid' ? <RoleLevelGrid {...slots} /> : <LevelLadder {...slots} />}
    </section>
  );
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
