import type { CollidingPlace } from '../../../lib/api';

/** Whose words stay: those of the role that becomes the other, or those of the other. */
export type Side = 'FROM' | 'INTO';

/** How places are decided in which both roles say something: each, or all that are not decided otherwise. */
export interface Decisions {
  otherwise: Side | null;
  places: Record<string, Side>;
}

export const UNDECIDED: Decisions = { otherwise: null, places: {} };

const keyOf = (skill: string, level: CollidingPlace['level']) => `${skill} ${level}`;

export const sideAt = (
  { otherwise, places }: Decisions,
  skill: string,
  level: CollidingPlace['level'],
): Side | null => places[keyOf(skill, level)] ?? otherwise;

/** For all places: what was decided of single ones before is decided so, too. */
export const decidedForAll = (side: Side): Decisions => ({ otherwise: side, places: {} });

export const decidedAt = (
  decisions: Decisions,
  skill: string,
  level: CollidingPlace['level'],
  side: Side,
): Decisions => ({ ...decisions, places: { ...decisions.places, [keyOf(skill, level)]: side } });

/** As they are sent. */
export function sent({ otherwise, places }: Decisions) {
  const each = Object.entries(places).map(([key, says]) => {
    const [skill, level] = key.split(' ');
    return { skill, level, says };
  });
  return { ...(otherwise ? { otherwise } : {}), places: each };
}
