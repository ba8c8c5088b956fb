import '../messages';
import type { CellView, Level } from '../../lib/api';
import { t } from '../../lib/i18n';
import { type Ladder, type LevelStep, stepAt } from './ladder';

/** The words that hold at a cell that says *as below*, and the level at which they stand. */
export interface SaidBelow {
  step: LevelStep;
  description: string;
}

type Cell = Pick<CellView, 'role' | 'level' | 'description' | 'asBelow'>;

/** The next lower words of a role: down to the first level where it has some; null where there is none. */
export function saidBelow(
  ladder: Pick<Ladder, 'levels'>,
  role: string,
  level: Level,
  cells: readonly Cell[],
): SaidBelow | null {
  const rank = stepAt(ladder, level)?.rank ?? 0;
  const below = cells.flatMap((cell) => {
    const step = cell.role === role && !cell.asBelow ? stepAt(ladder, cell.level) : undefined;
    return step && step.rank < rank && cell.description ? [{ step, description: cell.description }] : [];
  });
  return below.toSorted((one, other) => other.step.rank - one.step.rank)[0] ?? null;
}

/** "As Senior". */
export const asBelowName = (below: SaidBelow | null): string =>
  below ? t('profile.asBelow.level', { level: below.step.name }) : t('profile.asBelow');
