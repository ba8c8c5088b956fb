import '../messages';
import { alike } from '../../lib/alike';
import type { Change } from '../../lib/api';
import { listed, t } from '../../lib/i18n';
import { cellName, type Ladder } from '../ladder/ladder';
import { saidBelow } from '../ladder/saidBelow';
import { type ExpectedRow, rowsAt } from '../reading';
import type { Expectation, Level, ProfileRole, SkillProfile } from '../types';

// One text for several roles: which cells say the same. Nothing here knows how it is shown.

/** One text of a level with all roles that it is for, parted by what is required of them and how well. */
export interface SharedText {
  key: string;
  bars: ExpectedRow[][];
}

/** The texts of a level, each once, in the order of the roles; of one role alone, its own, with whom it shares it behind it. */
export function textsAt(profile: SkillProfile, level: Level, only: string | null = null): SharedText[] {
  return alike(rowsAt(profile, level), ({ expectation }) => wordsOf(profile, expectation))
    .filter((rows) => only === null || rows.some(isOf(only)))
    .map((rows) => ({
      key: rows[0]?.expectation.cell ?? '',
      bars: firstOf(alike(firstOf(rows, isOf(only)), barOf), (bar) => bar.some(isOf(only))),
    }));
}

/** How many texts there are to read at all levels. */
export const countTexts = (profile: SkillProfile): number =>
  profile.levels.reduce((sum, { level }) => sum + textsAt(profile, level).length, 0);

/** The roles that say the same at all levels, as one line. */
export function gridLinesOf(profile: SkillProfile): ProfileRole[][] {
  const cellsOf = (role: ProfileRole) =>
    profile.levels.map(({ level }) => {
      const here = profile.expectations.find((each) => each.role === role.id && each.level === level);
      const rung = role.rungs.find((each) => each.level === level);
      return here ? [wordsOf(profile, here), here.requirement, here.proficiency] : rung !== undefined;
    });
  return alike(profile.roles, (role) => JSON.stringify(cellsOf(role)));
}

/** The roles besides that have the same words at the same level. */
export function othersSaying(profile: SkillProfile, expectation: Expectation): ExpectedRow[] {
  const words = wordsOf(profile, expectation);
  return rowsAt(profile, expectation.level).filter(
    ({ role, expectation: other }) => role.id !== expectation.role && wordsOf(profile, other) === words,
  );
}

const isOf =
  (role: string | null) =>
  ({ expectation }: ExpectedRow): boolean =>
    expectation.role === role;

/** The words that hold at a cell, and where they stand. */
function wordsOf(profile: SkillProfile, { role, level, asBelow, description }: Expectation): string {
  const below = asBelow ? saidBelow(profile, role, level, profile.expectations) : null;
  return JSON.stringify(asBelow ? [below?.step.level, below?.description] : description);
}

const barOf = ({ expectation: { requirement, proficiency } }: ExpectedRow): string =>
  JSON.stringify([requirement, proficiency]);

/** The same with those first. */
const firstOf = <T>(all: T[], those: (one: T) => boolean): T[] =>
  all.toSorted((one, other) => Number(those(other)) - Number(those(one)));

/** So many texts can be read one below the other; where there are more, the levels are folded. */
export const READ_AT_ONCE = 40;

export const isLong = (profile: SkillProfile): boolean => countTexts(profile) > READ_AT_ONCE;

/** So many roles are called by their names; of more only the number is said. */
export const NAMED = 3;

/** "Data Scientist and LLM Engineer", "8 roles". */
export const namesOf = (roles: readonly { name: string }[]): string =>
  roles.length > NAMED
    ? t('profile.level.roles', { count: roles.length })
    : listed(roles.map(({ name }) => name));

/** What is said of one of them, said of all: "8 roles, Senior: 2 words added." */
export function sentenceOfAll(
  ladder: Pick<Ladder, 'levels'>,
  { sentence, level }: { sentence: string; level: Level | null },
  roles: readonly { name: string }[],
): string {
  const [first] = roles;
  if (!first || roles.length < 2 || level === null) return sentence;
  const place = cellName(ladder, first.name, level);
  return sentence.startsWith(place)
    ? cellName(ladder, namesOf(roles), level) + sentence.slice(place.length)
    : sentence;
}

type ChangeOfCell = Pick<Change, 'kind' | 'act' | 'level' | 'before' | 'after'> & { skill?: { id: string } };

/** Changes that do the same to one text of a level, whichever roles they are for, together; every other one by itself. */
export function sharedChanges<C extends ChangeOfCell>(
  changes: readonly C[],
  besides: (change: C) => unknown = () => null,
): [C, ...C[]][] {
  const keyOf = (change: C, at: number) => {
    const { kind, skill, act, level, before, after } = change;
    if (kind !== 'EXPECTATION') return String(at);
    const bars = [barAt(before), barAt(after)].map((bar) => JSON.stringify(bar));
    const moves = act === 'EDITED' && bars[0] !== bars[1];
    return JSON.stringify([
      skill?.id,
      act,
      level,
      wordsAt(before),
      wordsAt(after),
      moves ? bars : null,
      besides(change),
    ]);
  };
  return alike(changes, keyOf);
}

const wordsAt = (says: ChangeOfCell['before']) => says && [says.description, says.asBelow ?? false];

const barAt = (says: ChangeOfCell['before']) => says && [says.requirement, says.proficiency];
