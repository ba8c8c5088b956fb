import './messages';
import { t } from '../lib/i18n';
import { type Ladder, masteryAt, proficiencyName, rungsOf } from './ladder/ladder';
import type { Expectation, Level, LevelStep, ProfileFigures, ProfileRole, SkillProfile } from './types';

// What is read off a profile: nothing here knows how it is shown.

export interface ExpectedRow {
  role: ProfileRole;
  expectation: Expectation;
}

/** What is expected at a level, in the order of the roles. */
export function rowsAt(profile: SkillProfile, level: Level): ExpectedRow[] {
  return profile.roles.flatMap((role) => {
    const expectation = expectationOf(profile, role.id, level);
    return expectation ? [{ role, expectation }] : [];
  });
}

export function expectationOf(profile: SkillProfile, role: string, level: Level): Expectation | undefined {
  return profile.expectations.find((each) => each.role === role && each.level === level);
}

/** The line under the number of mandatory requirements. */
export function optionalSentence({ expectations, optional }: ProfileFigures): string {
  if (expectations === 0) return t('profile.mandatory.empty');
  if (optional === 0) return t('profile.mandatory.all');
  return t('profile.mandatory.some', { count: optional });
}

/** Where a role stands at a level, and what the next filled level above adds. */
export interface Advance {
  here: Expectation | null;
  next: { step: LevelStep; expectation: Expectation } | null;
  /** Levels in between at which nothing is expected. */
  skipped: LevelStep[];
  atTop: boolean;
}

export function advance(profile: SkillProfile, role: ProfileRole, level: Level): Advance {
  const rank = profile.levels.find((step) => step.level === level)?.rank ?? 0;
  const above = rungsOf(profile, role).filter((step) => step.rank > rank);
  const at = above.findIndex((step) => expectationOf(profile, role.id, step.level));
  const step = above[at];
  const expectation = step && expectationOf(profile, role.id, step.level);
  return {
    here: expectationOf(profile, role.id, level) ?? null,
    next: step && expectation ? { step, expectation } : null,
    skipped: at > 0 ? above.slice(0, at) : [],
    atTop: above.length === 0,
  };
}

/** What the next level asks beyond its text: a sentence for each bar that moves. */
export function raisedBars(ladder: Ladder, here: Expectation | null, next: Expectation): string[] {
  if (!here) return [];
  const bars: string[] = [];
  if (next.requirement && here.requirement !== next.requirement) {
    bars.push(
      t(
        next.requirement === 'MANDATORY'
          ? 'profile.picker.becomesMandatory'
          : 'profile.picker.becomesOptional',
      ),
    );
  }
  if (here.proficiency && next.proficiency && here.proficiency !== next.proficiency) {
    const words = {
      from: proficiencyName(ladder, here.proficiency),
      to: proficiencyName(ladder, next.proficiency),
    };
    const falls = rankOf(ladder, next.proficiency) < rankOf(ladder, here.proficiency);
    bars.push(t(falls ? 'profile.picker.proficiency.falls' : 'profile.picker.proficiency', words));
  }
  return bars;
}

const rankOf = (ladder: Ladder, proficiency: string): number => masteryAt(ladder, proficiency)?.rank ?? 0;
