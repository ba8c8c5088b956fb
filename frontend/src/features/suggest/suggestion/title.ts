import type { OperationForm, Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { placeName, placeOf } from './place';
import type { Subject } from './subject';
import type { Submission } from './submission';
import type { Suggestion } from './suggestion';

/** What the server would be told. A title that nobody wrote is made of the changes. */
export function submissionOf(suggestion: Suggestion, subjects: Subject[], roles: Ref[]): Submission {
  const { rationale, operations } = suggestion;
  return { title: titleOf(suggestion, subjects, roles), rationale, operations };
}

export const titleOf = ({ title, operations }: Suggestion, subjects: Subject[], roles: Ref[]): string =>
  title ?? suggestedTitle(operations, subjects, roles);

/** A title that says what changes; the roles are all that there are. */
export function suggestedTitle(operations: OperationForm[], subjects: Subject[], roles: Ref[]): string {
  const touched = subjects.filter(({ profile }) => operations.some((each) => each.skill === profile.id));
  const [only, ...more] = touched;
  const [first, ...rest] = operations;
  if (!only || !first) return '';
  const names = touched.map((each) => nameOf(each, operations));
  if (more.length > 0) return t('suggest.title.skills', { skills: names.join(', ') }).slice(0, 140);
  const skill = names[0] ?? '';
  if (first.type === 'CreateSkill') return t('suggest.title.CREATE', { skill });
  if (rest.length > 0) return t('suggest.title.several', { count: rest.length + 1, skill });
  return oneTitle(first, roles, skill);
}

function oneTitle(operation: OperationForm, roles: Ref[], skill: string): string {
  const place = placeOf(operation);
  const where = placeName(roles, place);
  switch (operation.type) {
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
