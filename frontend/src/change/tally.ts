import type { Check } from '../lib/api';
import type { ListedCheck } from '../ui/CheckList';

/** The checks as a list shows them; several may have one code. */
export const asListed = (checks: Check[]): ListedCheck[] =>
  checks.map(({ code, state, sentence }, at) => ({ name: `${code}-${at}`, outcome: state, sentence }));

export const unmet = (checks: Check[]): Check[] => checks.filter(({ state }) => state === 'NOT_MET');

/** How many hold, of those that apply. */
export function tally(checks: Check[]): { met: number; of: number } {
  const applicable = checks.filter(({ state }) => state !== 'NOT_APPLICABLE');
  return { met: applicable.length - unmet(checks).length, of: applicable.length };
}
