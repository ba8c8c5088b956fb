import type { Expectation, Level, SkillProfile } from './types';

const LEVELS: [Level, string][] = [
  ['JUNIOR', 'Junior'],
  ['MIDDLE', 'Middle'],
  ['SENIOR', 'Senior'],
  ['LEAD', 'Lead'],
  ['PRINCIPAL', 'Principal'],
];

/** A small profile for tests: two roles on five levels, everything optional, unless told otherwise. */
export function sampleProfile(change: Partial<SkillProfile> = {}): SkillProfile {
  const roles = [
    { id: 'ds', slug: 'data-scientist', name: 'Data Scientist' },
    { id: 'llm', slug: 'llm-engineer', name: 'LLM Engineer' },
  ];
  const expectations = LEVELS.flatMap(([level, name]) =>
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
    levels: LEVELS.map(([level, name], at) => ({ level, name, rank: at + 1 })),
    expectations,
    state: 'ACTIVE',
    figures: { roles: 2, levels: 5, mandatory: 0, optional: 10 },
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
  const { role = 'ds', level = 'JUNIOR' } = change;
  return {
    cell: `${role}-${level}`,
    role,
    level,
    description: 'Text.',
    requirement: 'OPTIONAL',
    proficiency: null,
    ...change,
  };
}
