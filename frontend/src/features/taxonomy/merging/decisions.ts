import type { CollidingPlace } from '../../../lib/api';

/** Whose words stay: those of the role that becomes the other, or those of the other. */
export type WhoseWords = 'FROM' | 'INTO';

/** How places are decided in which both roles say something: each, or all that are not decided otherwise. */
export interface MergeDecisions {
  /** What was published when the first of them was taken; null before. */
  publication: number | null;
  otherwise: WhoseWords | null;
  places: Record<string, WhoseWords>;
}

export const UNDECIDED: MergeDecisions = { publication: null, otherwise: null, places: {} };

const keyOf = (skill: string, level: CollidingPlace['level']) => `${skill} ${level}`;

export const sideAt = (
  { otherwise, places }: MergeDecisions,
  skill: string,
  level: CollidingPlace['level'],
): WhoseWords | null => places[keyOf(skill, level)] ?? otherwise;

/** For all places: what was decided of single ones before is decided so, too. */
export const decidedForAll = (side: WhoseWords, publication: number): MergeDecisions => ({
  publication,
  otherwise: side,
  places: {},
});

export const decidedAt = (
  decisions: MergeDecisions,
  skill: string,
  level: CollidingPlace['level'],
  side: WhoseWords,
  publication: number,
): MergeDecisions => ({
  ...decisions,
  publication: decisions.publication ?? publication,
  places: { ...decisions.places, [keyOf(skill, level)]: side },
});

/** As they are sent: on what was published when they were taken, and not on what a hint brought since. */
export function sent({ publication, otherwise, places }: MergeDecisions, published: number) {
  const each = Object.entries(places).map(([key, says]) => {
    const [skill, level] = key.split(' ');
    return { skill, level, says };
  });
  return { publication: publication ?? published, ...(otherwise ? { otherwise } : {}), places: each };
}
