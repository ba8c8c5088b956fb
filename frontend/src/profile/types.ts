// The profile's words for what the server says.
import type { CellView, SkillProfile } from '../lib/api';

export type { ChangeClass, Level, Proficiency, Requirement, SkillProfile } from '../lib/api';

/** A role of the profile, with the levels that it has. */
export type ProfileRole = SkillProfile['roles'][number];
/** What a cell of the profile says. */
export type Expectation = CellView;
export type { LevelStep } from './ladder/ladder';
export type ProfileFigures = SkillProfile['figures'];
export type LastUpdate = SkillProfile['updated'];
