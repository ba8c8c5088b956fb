import type { CellView, SkillProfile } from '../../lib/api';
import { AsBelow } from './AsBelow';
import { saidBelow } from './saidBelow';

interface Props {
  profile: Pick<SkillProfile, 'levels' | 'expectations'>;
  expectation: CellView;
}

/** What an expectation says: its own words, or those from below that hold here too. */
export function Said({ profile, expectation }: Props) {
  const { role, level, asBelow, description } = expectation;
  if (asBelow) return <AsBelow below={saidBelow(profile, role, level, profile.expectations)} />;
  return (
    <p className="profile-description" dir="auto">
      {description}
    </p>
  );
}
