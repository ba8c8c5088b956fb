import type { Finding } from '../../lib/api';

export interface Sums {
  errors: number;
  /** The warnings that nobody gave a reason for. */
  open: number;
  waived: number;
}

export function sums(findings: Finding[]): Sums {
  const warnings = findings.filter(({ severity }) => severity === 'WARNING');
  const waived = warnings.filter(({ waiver }) => waiver !== null).length;
  return { errors: findings.length - warnings.length, open: warnings.length - waived, waived };
}

/** What was found at one change; what belongs to none stands by itself. */
export const findingsAt = (findings: Finding[], position: number | null): Finding[] =>
  findings.filter((each) => each.position === position);
