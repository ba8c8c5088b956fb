export type Level = 'JUNIOR' | 'MIDDLE' | 'SENIOR' | 'LEAD' | 'PRINCIPAL';
export type Requirement = 'MANDATORY' | 'OPTIONAL';
export type Proficiency = 'AWARENESS' | 'WORKING' | 'ADVANCED' | 'EXPERT';

export interface Named {
  id: string;
  slug: string;
  name: string;
}

export interface LevelStep {
  level: Level;
  name: string;
  rank: number;
}

export interface Expectation {
  cell: string;
  role: string;
  level: Level;
  description: string;
  requirement: Requirement;
  proficiency: Proficiency | null;
}

export interface ProfileFigures {
  roles: number;
  levels: number;
  mandatory: number;
  optional: number;
}

export interface LastUpdate {
  revision: number;
  publishedAt: string;
  author: { id: string; handle: string; name: string } | null;
  changeClass: 'EDITORIAL' | 'CLARIFYING' | 'BAR' | 'STRUCTURAL';
  /** Null when the revision was imported. */
  proposal: number | null;
}

/** A skill at one revision. */
export interface SkillProfile {
  id: string;
  slug: string;
  name: string;
  summary: string | null;
  domain: Named;
  group: Named;
  revision: number;
  roles: Named[];
  levels: LevelStep[];
  expectations: Expectation[];
  figures: ProfileFigures;
  updated: LastUpdate;
}
