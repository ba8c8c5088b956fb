import '../messages';
import type { Finding } from '../../lib/api';
import { t } from '../../lib/i18n';

interface Sums {
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

/** "2 errors, which block it. 1 warning, 1 waived with a reason." */
export function sumSentence({ errors, open, waived }: Sums): string {
  if (errors + open + waived === 0) return t('findings.none');
  return [
    errors > 0 ? t('findings.errors', { count: errors }) : '',
    open > 0 ? t('findings.warnings', { count: open }) : '',
    waived > 0 ? t('findings.waived', { count: waived }) : '',
  ]
    .filter(Boolean)
    .join(' ');
}
