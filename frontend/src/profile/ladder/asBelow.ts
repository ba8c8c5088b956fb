import type { CellView, Level } from '../../lib/api';
import { t } from '../../lib/i18n';
import { type Ladder, type LadderRole, type LevelStep, levelBelow } from './ladder';

/** What a cell says that holds what the rung below it says. */
export interface SaidBelow {
  /** The rung below; null where the role has none. */
  step: LevelStep | null;
  /** The words that hold here too; null where nothing is said below. */
  description: string | null;
}

type Cell = Pick<CellView, 'role' | 'level' | 'description' | 'asBelow'>;

/** What is said below a place: down to the first rung that has words of its own. */
export function saidBelow(
  ladder: Pick<Ladder, 'levels'>,
  role: Pick<LadderRole, 'id' | 'rungs'>,
  level: Level,
  cells: readonly Cell[],
): SaidBelow {
  const step = levelBelow(ladder, role, level) ?? null;
  const cell = step && cells.find((each) => each.role === role.id && each.level === step.level);
  if (!step || !cell) return { step, description: null };
  const description = cell.asBelow
    ? saidBelow(ladder, role, step.level, cells).description
    : (cell.description ?? null);
  return { step, description };
}

/** "As Senior". */
export const asBelowName = (step: LevelStep | null | undefined): string =>
  step ? t('profile.asBelow.level', { level: step.name }) : t('profile.asBelow');
