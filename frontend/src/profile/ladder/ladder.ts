import '../messages';
import type { LadderView, Level, Proficiency, Ref } from '../../lib/api';
import { t } from '../../lib/i18n';

// The installation's own scales and who stands on them. Nothing here knows how they are shown.

/** A level, as its people named and placed it. */
export type LevelStep = LadderView['levels'][number];

/** A step of how well something is mastered. */
export type ProficiencyStep = LadderView['proficiencies'][number];

type KnownRole = LadderView['roles'][number];

/** A level that a role has, with the role's own title for it and what the role does there as a whole. */
export type RoleRung = KnownRole['rungs'][number];

/** A role with the levels that it has; where these are not known, it may have any. */
export type LadderRole = Ref & Partial<KnownRole>;

/** All that names a place of any profile here. */
export interface Ladder
  extends Pick<LadderView, 'levels' | 'proficiencies' | 'usesRequirement' | 'usesProficiency'> {
  roles: LadderRole[];
}

/** As long as it is not known. */
export const NO_LADDER: Ladder = {
  levels: [],
  proficiencies: [],
  usesRequirement: false,
  usesProficiency: false,
  roles: [],
};

export const stepAt = ({ levels }: Pick<Ladder, 'levels'>, level: Level): LevelStep | undefined =>
  levels.find((each) => each.level === level);

export const masteryAt = (
  { proficiencies }: Pick<Ladder, 'proficiencies'>,
  proficiency: Proficiency,
): ProficiencyStep | undefined => proficiencies.find((each) => each.proficiency === proficiency);

/** What a level is called; one that nobody knows here any more by its address. */
export const levelName = (ladder: Pick<Ladder, 'levels'>, level: Level): string =>
  stepAt(ladder, level)?.name ?? spelled(level);

export const proficiencyName = (ladder: Pick<Ladder, 'proficiencies'>, proficiency: Proficiency): string =>
  masteryAt(ladder, proficiency)?.name ?? spelled(proficiency);

/** "Data Scientist, Senior". */
export const cellName = (ladder: Pick<Ladder, 'levels'>, role: string, level: Level): string =>
  t('place.cell', { role, level: levelName(ladder, level) });

/** An address in words: "staff-engineer" is "Staff engineer". */
function spelled(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export const rungAt = (role: LadderRole | undefined, level: Level): RoleRung | undefined =>
  role?.rungs?.find((each) => each.level === level);

/** The levels that a role has, from below. */
export function rungsOf(
  { levels }: Pick<Ladder, 'levels'>,
  { rungs }: Pick<LadderRole, 'rungs'>,
): LevelStep[] {
  return levels
    .filter(({ level }) => rungs === undefined || rungs.some((each) => each.level === level))
    .toSorted((one, other) => one.rank - other.rank);
}
