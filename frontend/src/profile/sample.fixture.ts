import { sampleLevels, sampleProficiencies, sampleRung } from './ladder/ladder.fixture';
import type { Expectation, SkillProfile } from './types';

type Levels = SkillProfile['levels'];

/** A small profile for tests: two roles on five levels, everything optional, unless told otherwise. */
export function sampleProfile(change: Partial<SkillProfile> = {}): SkillProfile {
  const levels = change.levels ?? sampleLevels();
  const roles = [
    sampleRole({ id: 'ds', slug: 'data-scientist', name: 'Data Scientist' }, levels),
    sampleRole({ id: 'llm', slug: 'llm-engineer', name: 'LLM Engineer' }, levels),
  ];
  const expectations = levels.flatMap(({ level, name }) =>
    roles.map((role) => sampleExpectation({ role: role.id, level, description: `${role.name} at ${name}.` })),
  );
  return {
    id: 's1',
    slug: 'ml-experiment-tracking',
    name: 'ML Experiment Tracking',
    summary: null,
    domain: { id: 'd1', slug: 'machine-learning-ai', name: 'Machine Learning & AI' },
    group: { id: 'g1', slug: 'mlops', name: 'MLOps' },
    revision: 1,
    roles,
    levels,
    proficiencies: sampleProficiencies(),
    usesRequirement: true,
    usesProficiency: true,
    expectations,
    state: 'ACTIVE',
    figures: {
      roles: 2,
      levels: levels.length,
      mandatory: 0,
      optional: expectations.length,
      expectations: expectations.length,
    },
    updated: {
      revision: 1,
      publishedAt: '2026-02-22T09:00:00Z',
      author: null,
      changeClass: 'STRUCTURAL',
      proposal: null,
    },
    ...change,
  };
}

export function sampleExpectation(change: Partial<Expectation> = {}): Expectation {
  const { role = 'ds', level = 'junior' } = change;
  return {
    cell: `${role}-${level}`,
    role,
    level,
    description: 'Text.',
    asBelow: false,
    requirement: 'OPTIONAL',
    proficiency: null,
    ...change,
  };
}

/** A role with all these levels. */
export const sampleRole = (
  role: { id: string; slug: string; name: string },
  levels: Levels = sampleLevels(),
): SkillProfile['roles'][number] => ({
  ...role,
  summary: null,
  family: null,
  rungs: levels.map(({ level }) => sampleRung(level)),
});
