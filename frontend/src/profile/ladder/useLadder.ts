import { createContext, useContext } from 'react';
import { type Ladder, NO_LADDER } from './ladder';

/** Everything below it names levels, proficiencies and rungs by this ladder. */
export const LadderContext = createContext<Ladder>(NO_LADDER);

/** The ladder of this installation. */
export const useLadder = (): Ladder => useContext(LadderContext);
