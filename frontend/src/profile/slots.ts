import type { ReactNode } from 'react';
import type { Expectation, Level, SkillProfile } from './types';

/** What is shown of a profile, and how its rows are opened. */
export interface ProfileSlots {
  profile: SkillProfile;
  /** The address of an expectation; a plain link, so that it works before any script. */
  hrefOf?: (expectation: Expectation) => string;
  onOpen?: (expectation: Expectation) => void;
  /** The cell that is open. */
  current?: string | null;
  /** Cells that changed since the reader last looked, each with what changed there. */
  changed?: ReadonlyMap<string, ReactNode>;
  /** The role, by its id, that is shown alone; null where all are. */
  only?: string | null;
  /** The level at which the reader stands. */
  stands?: Level;
}

export const cellHref = ({ cell }: Expectation): string => `?cell=${encodeURIComponent(cell)}`;
