import type { CollidingPlace } from '../../../lib/api';

/** Whose words stay: those of the role that becomes the other, or those of the other. */
export type WhoseWords = 'FROM' | 'INTO';

/** How places are decided in which both roles say something: each, or all that are not decided otherwise. */
export interface MergeDecisions {
  otherwise: WhoseWords | null;
  places: Record<string, WhoseWords>;
}

export const UNDECIDED: MergeDecisions = { otherwise: null, places: {} };

const keyOf = (skill: string, level: CollidingPlace['level']) => `${skill} ${level}`;

export const sideAt = (
  { otherwise, places }: MergeDecisions,
  skill: string,
  level: CollidingPlace['level'],
): WhoseWords | null => places[keyOf(skill, level)] ?? otherwise;

/** For all places: what was decided of single ones before is decided so, too. */
export const decidedForAll = (side: WhoseWords): MergeDecisions => ({ otherwise: side, places: {} });

export const decidedAt = (
  decisions: MergeDecisions,
  skill: string,
  level: CollidingPlace['level'],
  side: WhoseWords,
): MergeDecisions => ({ ...decisions, places: { ...decisions.places, [keyOf(skill, level)]: side } });

/** As they are sent. */
export function sent({ otherwise, places }: MergeDecisions) {
  const each = Object.entries(places).map(([key, says]) => {
    const [skill, level] = key.split(' ');
    return { skill, level, says };
  });
  return { ...(otherwise ? { otherwise } : {}), places: each };
}
