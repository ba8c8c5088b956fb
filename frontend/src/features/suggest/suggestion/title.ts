import '../messages';
import type { OperationForm, Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { type Ladder, levelName } from '../../../profile/ladder/ladder';
import { placeName, placeOf } from './place';
import type { Subject } from './subject';
import type { Submission } from './submission';
import type { Suggestion } from './suggestion';
import { sameActs } from './together';

/** What names the places of a suggestion. */
export interface Names {
  ladder: Ladder;
  /** All that there are. */
  roles: Ref[];
  /** The skills that are open for writing. */
  subjects: Subject[];
}

/** What the server would be told. A title that nobody wrote is made of the changes. */
export function submissionOf(suggestion: Suggestion, names: Names): Submission {
  const { rationale, operations } = suggestion;
  return { title: titleOf(suggestion, names), rationale, operations };
}

export const titleOf = ({ title, operations }: Suggestion, names: Names): string =>
  title ?? suggestedTitle(operations, names);

/** A title that says what changes. */
export function suggestedTitle(operations: OperationForm[], { ladder, roles, subjects }: Names): string {
  const touched = subjects.filter(({ profile }) => operations.some((each) => each.skill === profile.id));
  const [only, ...more] = touched;
  const [first, ...rest] = operations;
  if (!only || !first) return '';
  const called = touched.map((each) => nameOf(each, operations));
  if (more.length > 0) return t('suggest.title.skills', { skills: called.join(', ') }).slice(0, 140);
  const skill = called[0] ?? '';
  if (first.type === 'CreateSkill') return t('suggest.title.CREATE', { skill });
  const { level } = first;
  if (rest.length > 0 && level && first.type === 'EditExpectation' && sameActs(operations).length === 1) {
    const roles = operations.length;
    return t('suggest.title.shared', { level: levelName(ladder, level), skill, count: roles });
  }
  if (rest.length > 0) return t('suggest.title.several', { count: rest.length + 1, skill });
  return oneTitle(first, placeName(ladder, roles, placeOf(first)), skill);
}

function oneTitle({ type }: OperationForm, where: string, skill: string): string {
  switch (type) {
    case 'AddExpectation':
    case 'AddRoleToSkill':
      return t('suggest.title.AddExpectation', { where, skill });
    case 'RemoveExpectation':
    case 'RemoveRoleFromSkill':
      return t('suggest.title.RemoveExpectation', { where, skill });
    case 'EditExpectation':
      return t('suggest.title.EditExpectation', { where, skill });
    case 'RetireSkill':
      return t('suggest.title.RETIRE', { skill });
    case 'RestoreSkill':
      return t('suggest.title.RESTORE', { skill });
    case 'CreateSkill':
      return t('suggest.title.CREATE', { skill });
    case 'SetName':
      return t('suggest.title.NAME', { skill });
    case 'MoveSkill':
      return t('suggest.title.GROUP', { skill });
    default:
      return t('suggest.title.field', { field: where.toLowerCase(), skill });
  }
}

/** What a subject is called; one that is to be made has the name that it would have. */
export function nameOf({ profile, fresh }: Subject, operations: OperationForm[]): string {
  if (!fresh) return profile.name;
  const made = operations.find((each) => each.type === 'CreateSkill' && each.skill === profile.id);
  return made?.proposed?.text || t('suggest.newSkill');
}
