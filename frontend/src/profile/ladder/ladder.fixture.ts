import type { Ladder, LevelStep, ProficiencyStep, RoleRung } from './ladder';

// Ladders for tests: the one that a new installation has, and others as long as you like.

const step = (name: string, at: number): LevelStep => ({
  id: `level-${name.toLowerCase()}`,
  level: name.toLowerCase(),
  name,
  rank: at + 1,
  definition: null,
});

const mastery = (name: string, at: number): ProficiencyStep => ({
  id: `proficiency-${name.toLowerCase()}`,
  proficiency: name.toLowerCase(),
  letter: name.charAt(0),
  name,
  rank: at + 1,
  definition: null,
});

export const sampleLevels = (): LevelStep[] => ['Junior', 'Middle', 'Senior', 'Lead', 'Principal'].map(step);

export const sampleProficiencies = (): ProficiencyStep[] =>
  ['Awareness', 'Working', 'Advanced', 'Expert'].map(mastery);

/** A level that a role has. */
export const sampleRung = (level: string, change: Partial<RoleRung> = {}): RoleRung => ({
  level,
  title: null,
  text: null,
  ...change,
});

/** So many levels: "L1", "L2" and on. */
export const levelsUpTo = (count: number): LevelStep[] =>
  Array.from({ length: count }, (_, at) => step(`L${at + 1}`, at));

/** So many proficiencies: "P1", "P2" and on. */
export const proficienciesUpTo = (count: number): ProficiencyStep[] =>
  Array.from({ length: count }, (_, at) => mastery(`P${at + 1}`, at));

export const sampleLadder = (change: Partial<Ladder> = {}): Ladder => ({
  levels: sampleLevels(),
  proficiencies: sampleProficiencies(),
  usesRequirement: true,
  usesProficiency: true,
  roles: [],
  ...change,
});
