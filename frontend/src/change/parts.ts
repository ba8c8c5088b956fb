import { alike } from '../lib/alike';
import type { ProposedChange, Ref } from '../lib/api';

// A proposal of many changes, in parts that are opened one by one: nothing here knows how they are shown.

/** So many changes stand one below the other; where there are more, they are folded. */
export const MANY_CHANGES = 40;

/** Changes of one skill, or of one role there. */
export interface Part {
  key: string;
  skill: Ref;
  /** Null for what concerns the skill itself; left out where the part is the whole skill. */
  role?: Ref | null;
  changes: ProposedChange[];
  /** Where these are many, the parts that they have themselves. */
  within: Part[];
}

/** The changes by skill, and of a skill with many by role, in the order in which these come up. */
export function partsOf(changes: ProposedChange[]): Part[] {
  const skills = grouped(changes, ({ skill }) => skill.id).map((part) => ({
    ...part,
    within: withinOf(part),
  }));
  const [only, ...others] = skills;
  return only && others.length === 0 && only.within.length > 0 ? only.within : skills;
}

const withinOf = ({ changes }: Part): Part[] =>
  changes.length <= MANY_CHANGES
    ? []
    : grouped(changes, ({ skill, role }) => `${skill.id} ${role?.id ?? ''}`).map((each) => ({
        ...each,
        role: each.changes[0]?.role ?? null,
      }));

export const hasPosition = ({ changes }: Part, position: number | undefined): boolean =>
  changes.some((each) => each.position === position);

const grouped = (changes: ProposedChange[], keyOf: (change: ProposedChange) => string): Part[] =>
  alike(changes, keyOf).map((those) => {
    const [first] = those;
    return { key: keyOf(first), skill: first.skill, changes: those, within: [] };
  });

/** What some changes have in common, by which they are found among many. */
export interface ChangeMark {
  /** In a word or two: "Collide". */
  name: string;
  tone: 'wait' | 'bad' | 'neutral' | 'accent';
  at: ReadonlySet<number>;
}

/** The positions of those for which it holds. */
export const positionsOf = (
  changes: ProposedChange[],
  holds: (change: ProposedChange) => boolean,
): ReadonlySet<number> => new Set(changes.filter(holds).map(({ position }) => position));

/** The marks with how many of these changes bear them; none that nothing bears. */
export const marked = (changes: ProposedChange[], marks: ChangeMark[]): (ChangeMark & { count: number })[] =>
  marks
    .map((mark) => ({ ...mark, count: changes.filter(({ position }) => mark.at.has(position)).length }))
    .filter(({ count }) => count > 0);
