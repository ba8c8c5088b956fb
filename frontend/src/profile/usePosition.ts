import { useState } from 'react';
import { storage } from '../lib/storage';
import type { Level, ProfileRole, SkillProfile } from './types';

const LEVEL = 'rungs.position.level';
const ROLE = 'rungs.position.role';
const ALONE = 'rungs.position.alone';

export interface Position {
  level: Level;
  role: ProfileRole;
}

/** The reader's role and level, remembered across skills. Null where the profile has no role or no level. */
export function usePosition(profile: SkillProfile) {
  const [chosen, setChosen] = useState(() => ({ level: storage.read(LEVEL), role: storage.read(ROLE) }));
  const [alone, setAlone] = useState(() => storage.read(ALONE) === 'yes');
  return {
    position: positionIn(profile, chosen),
    /** Whether the reader wants to see no role but theirs, where there are many. */
    alone,
    showAlone(next: boolean) {
      storage.write(ALONE, next ? 'yes' : 'no');
      setAlone(next);
    },
    chooseLevel(level: Level) {
      const id = profile.levels.find((each) => each.level === level)?.id ?? level;
      storage.write(LEVEL, id);
      setChosen((before) => ({ ...before, level: id }));
    },
    chooseRole(role: ProfileRole) {
      storage.write(ROLE, role.id);
      setChosen((before) => ({ ...before, role: role.id }));
    },
  };
}

/**
 * The remembered position as far as this profile has it, else its first role and level. Both were remembered by their
 * addresses once, which change.
 */
function positionIn(
  profile: SkillProfile,
  chosen: { level: string | null; role: string | null },
): Position | null {
  const level =
    profile.levels.find(({ id }) => id === chosen.level) ??
    profile.levels.find((step) => step.level === chosen.level?.toLowerCase()) ??
    profile.levels[0];
  const role =
    profile.roles.find(({ id }) => id === chosen.role) ??
    profile.roles.find((each) => each.slug === chosen.role) ??
    profile.roles[0];
  return level && role ? { level: level.level, role } : null;
}

export type KeptPosition = ReturnType<typeof usePosition>;
