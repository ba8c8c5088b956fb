import type { ReactNode } from 'react';
import type { Expectation, SkillProfile } from './types';

/** What the features put into the profile, and how its rows are opened. */
export interface ProfileSlots {
  profile: SkillProfile;
  /** The address of an expectation; a plain link, so that it works before any script. */
  hrefOf?: (expectation: Expectation) => string;
  onOpen?: (expectation: Expectation) => void;
  /** The cell that is open. */
  current?: string | null;
  /** Cells that changed since the reader last looked. */
  changed?: ReadonlySet<string>;
  /** Acts on a row, shown at its end. */
  rowActions?: (expectation: Expectation) => ReactNode;
  /** Shown in place of the description: an editor, a word diff. */
  renderDescription?: (expectation: Expectation) => ReactNode;
}

export const cellHref = ({ cell }: Expectation): string => `?cell=${encodeURIComponent(cell)}`;
