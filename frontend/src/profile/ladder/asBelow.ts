import type { CellView, Level } from '../../lib/api';
import { t } from '../../lib/i18n';
import { type Ladder, type LadderRole, type LevelStep, levelBelow } from './ladder';

/** Where the words stand that hold at a cell too. */
export interface SaidBelow {
  /** The next lower rung with words of its own, else the one below; null where the role has none. */
  step: LevelStep | null;
  /** The words; null where nothing is said below. */
  description: string | null;
}

type Cell = Pick<CellView, 'role' | 'level' | 'description' | 'asBelow'>;

/** What is said below a place: the words of the first rung down from there that has some. */
export function saidBelow(
  ladder: Pick<Ladder, 'levels'>,
  role: Pick<LadderRole, 'id' | 'rungs'>,
  level: Level,
  cells: readonly Cell[],
): SaidBelow {
  const step = levelBelow(ladder, role, level);
  if (!step) return { step: null, description: null };
  const cell = cells.find((each) => each.role === role.id && each.level === step.level);
  if (!cell?.asBelow) return { step, description: cell?.description ?? null };
  const further = saidBelow(ladder, role, step.level, cells);
  return further.description === null ? { step, description: null } : further;
}

/** "As Senior". */
export const asBelowName = ({ step }: SaidBelow): string =>
  step ? t('profile.asBelow.level', { level: step.name }) : t('profile.asBelow');
