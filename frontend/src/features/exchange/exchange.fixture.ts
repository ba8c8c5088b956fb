import type { ImportLine, ImportReport, ImportResult, ImportRun } from '../../lib/api';

export const report = (part: Partial<ImportReport>): ImportReport => ({
  rows: 10,
  fresh: 0,
  changed: 0,
  unchanged: 0,
  collides: 0,
  refused: 0,
  makes: [],
  retires: [],
  skills: 0,
  operations: 0,
  proposals: 0,
  ...part,
});

export const run = (part: Partial<ImportRun>): ImportRun => ({
  id: '0198c0de-0000-7000-8000-000000000001',
  fileName: 'weaving.csv',
  receivedAt: '2026-01-01T10:00:00Z',
  state: 'REPORTED',
  report: report({ fresh: 3, operations: 3, skills: 1, proposals: 1 }),
  reading: 1,
  carriedAs: null,
  confirmedAt: null,
  steps: 0,
  done: 0,
  waiting: null,
  earlier: null,
  by: null,
  forgotten: false,
  ...part,
});

export const line = (part: Partial<ImportLine>): ImportLine => ({
  ordinal: 1,
  outcome: 'NEW',
  spot: { sheet: null, line: 2, column: 4 },
  skill: 'weaving',
  role: 'weaver',
  level: 'senior',
  sentence: 'Something is expected here for the first time.',
  ...part,
});

export const result = (part: Partial<ImportResult>): ImportResult => ({
  title: 'Weaving',
  outcome: 'PUBLISHED',
  skill: { id: 's1', slug: 'weaving', name: 'Weaving' },
  revision: 1,
  proposal: null,
  sentence: null,
  ...part,
});
