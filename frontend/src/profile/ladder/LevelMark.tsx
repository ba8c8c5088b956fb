import type { Level } from '../../lib/api';
import { LevelChip } from '../../ui/LevelChip';
import { levelName, stepAt } from './ladder';
import { useLadder } from './useLadder';

/** A level by its name, in its colour. One that the ladder has no more has none. */
export function LevelMark({ level }: { level: Level }) {
  const ladder = useLadder();
  return (
    <LevelChip rank={stepAt(ladder, level)?.rank} of={ladder.levels.length}>
      {levelName(ladder, level)}
    </LevelChip>
  );
}
