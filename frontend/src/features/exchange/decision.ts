import type { ImportDecision, ImportRun } from '../../lib/api';

/** What is chosen before an import is confirmed; kept until then. */
export interface ImportChoices {
  as: 'REVISIONS' | 'PROPOSALS' | null;
  make: boolean;
  collisions: 'PUBLISHED' | 'MINE';
  rationale: string;
  again: boolean;
}

export const UNCHOSEN: ImportChoices = {
  as: null,
  make: true,
  collisions: 'PUBLISHED',
  rationale: '',
  again: false,
};

/** How it is carried out, where nothing is chosen: as whoever brought it may. */
export const asOf = ({ as }: ImportChoices, admin: boolean): NonNullable<ImportChoices['as']> =>
  admin ? (as ?? 'REVISIONS') : 'PROPOSALS';

/** What is asked of the server. What the report has nothing of is not asked for. */
export function decided(
  choices: ImportChoices,
  { report, reading, earlier }: ImportRun,
  admin: boolean,
): ImportDecision {
  const as = asOf(choices, admin);
  const rationale = choices.rationale.trim();
  return {
    as,
    make: as === 'REVISIONS' && report.makes.length > 0 && choices.make,
    collisions: choices.collisions,
    rationale: rationale === '' ? null : rationale,
    again: earlier !== null && choices.again,
    reading,
  };
}
