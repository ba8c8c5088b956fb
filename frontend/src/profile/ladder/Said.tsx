import type { CellView, SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';
import { asBelowName, saidBelow } from './asBelow';

interface Props {
  profile: Pick<SkillProfile, 'roles' | 'levels' | 'expectations'>;
  expectation: CellView;
}

/** What an expectation says: its own words, or those of the rung below that hold here too. */
export function Said({ profile, expectation }: Props) {
  if (!expectation.asBelow) return <Words text={expectation.description} />;
  const role = profile.roles.find(({ id }) => id === expectation.role);
  if (!role) return null;
  const below = saidBelow(profile, role, expectation.level, profile.expectations);
  return (
    <>
      <p className="profile-as-below">{asBelowName(below)}</p>
      {below.description === null ? (
        <p className="profile-nothing">{t('profile.asBelow.nothing')}</p>
      ) : (
        <Words text={below.description} />
      )}
    </>
  );
}

function Words({ text }: { text: string | null | undefined }) {
  return (
    <p className="profile-description" dir="auto">
      {text}
    </p>
  );
}
