import type { ReactNode } from 'react';

interface Props {
  /** Its place from below, from one; none where the ladder has it no more. */
  rank: number | undefined;
  /** How many levels the ladder has. */
  of: number;
  children: ReactNode;
}

/** A level on the ramp. Its class lives in levels.css, because server-rendered pages use it too. */
export function LevelChip({ rank, of, children }: Props) {
  return (
    <span className="level-chip" dir="auto" data-rank={rank} data-of={of}>
      {children}
    </span>
  );
}
