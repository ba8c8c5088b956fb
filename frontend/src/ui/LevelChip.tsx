import type { ReactNode } from 'react';

/** A level on the ramp. Its class lives in base.css, because server-rendered pages use it too. */
export function LevelChip({ rank, children }: { rank: number; children: ReactNode }) {
  return (
    <span className="level-chip" data-rank={rank}>
      {children}
    </span>
  );
}
