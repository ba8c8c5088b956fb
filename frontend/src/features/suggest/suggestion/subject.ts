import type { FieldValues, OperationForm, Ref, SkillProfile } from '../../../lib/api';
import type { Ladder, LadderRole, RoleRung } from '../../../profile/ladder/ladder';
import { FIELDS, type FieldKind, fieldAt, type WrittenProfile } from '../../../profile/skillFields';
import { CREATE, LIFE, type Place, placeOf, roleAt } from './place';
import { operationAt, operationFrom, publishedAt, sameValues, withOperation } from './suggestion';

// A skill within a suggestion, and what writing at one of its places makes of the operations.

/** One skill that is open for writing. */
export interface Subject {
  /** As it is published; of a skill that the suggestion makes, one that says nothing yet. */
  profile: WrittenProfile;
  /** Whether the suggestion makes it. */
  fresh: boolean;
  /** Whether it is retired at the moment. */
  retired: boolean;
}

/** The roles of a subject as the operations would have them, in the order of the page. */
export interface SubjectRole extends Ref {
  /** The levels that it has. */
  rungs?: RoleRung[];
  /** Those that it belongs to. */
  family?: LadderRole['family'];
  /** What the suggestion does with the role itself. */
  act: 'ADDED' | 'REMOVED' | null;
}

export const subjectOf = (profile: SkillProfile, retired = profile.state === 'RETIRED'): Subject => ({
  profile,
  fresh: false,
  retired,
});

/** A skill that is to be made, as the profile of one that says nothing yet. */
export function freshSubject(
  { skill, proposed }: OperationForm,
  { levels }: Pick<Ladder, 'levels'>,
): Subject {
  return {
    fresh: true,
    retired: false,
    profile: {
      id: skill,
      slug: proposed?.slug ?? '',
      name: proposed?.text ?? '',
      group: { id: proposed?.group ?? '', slug: '', name: '' },
      revision: 0,
      roles: [],
      levels,
      expectations: [],
    },
  };
}

/** What a place would say. */
export function valueAt(operations: OperationForm[], subject: Subject, place: Place): FieldValues | null {
  const { profile, fresh } = subject;
  if (fresh && isOfCreation(place)) {
    const made = operationAt(operations, profile.id, CREATE)?.proposed ?? null;
    const { part } = FIELDS[place.kind];
    return made && { [part]: made[part] ?? '' };
  }
  const operation = operationAt(operations, profile.id, place);
  return operation ? (operation.proposed ?? null) : publishedAt(profile, place);
}

const isOfCreation = (place: Place): place is Place & { kind: FieldKind } =>
  fieldAt(place)?.required ?? false;

/** The operations with that place saying something else. */
export function withValue(
  operations: OperationForm[],
  subject: Subject,
  place: Place,
  proposed: FieldValues | null,
): OperationForm[] {
  const { profile, fresh } = subject;
  if (fresh && isOfCreation(place)) {
    const made = operationAt(operations, profile.id, CREATE);
    if (!made) return operations;
    const next = { ...made, proposed: { ...made.proposed, ...proposed } };
    return withOperation(operations, profile.id, CREATE, next);
  }
  const known = operationAt(operations, profile.id, place);
  const base = known ? (known.base ?? null) : publishedAt(profile, place);
  return withOperation(operations, profile.id, place, operationFrom(profile.id, place, base, proposed));
}

/** The operations with nothing changed at that place. */
export const withPublished = (operations: OperationForm[], { profile }: Subject, place: Place) =>
  withOperation(operations, profile.id, place, null);

/** The operations with a role added, and put back if they removed it. */
export function withRole(operations: OperationForm[], subject: Subject, role: string): OperationForm[] {
  const { profile } = subject;
  const known = profile.roles.some((each) => each.id === role);
  const next = known ? null : operationFrom(profile.id, roleAt(role), null, { ladder: [] });
  return withOperation(operations, profile.id, roleAt(role), next);
}

/** The operations with a role gone, and all that they would change in it. */
export function withoutRole(operations: OperationForm[], subject: Subject, role: string): OperationForm[] {
  const { profile } = subject;
  const kept = operations.filter((each) => {
    const place = placeOf(each);
    return each.skill !== profile.id || place.kind !== 'CELL' || place.role !== role;
  });
  const base = publishedAt(profile, roleAt(role));
  const next = base && operationFrom(profile.id, roleAt(role), base, null);
  return withOperation(kept, profile.id, roleAt(role), next);
}

/** The operations with the skill retired or not; nothing else may happen to one that is retired. */
export function withRetired(
  operations: OperationForm[],
  subject: Subject,
  retired: boolean,
): OperationForm[] {
  const skill = subject.profile.id;
  const next: OperationForm | null =
    retired === subject.retired ? null : { type: retired ? 'RetireSkill' : 'RestoreSkill', skill };
  return withOperation(operations, skill, LIFE, next);
}

export function rolesOf(operations: OperationForm[], subject: Subject, all: LadderRole[]): SubjectRole[] {
  const { profile } = subject;
  const act = (role: string) => operationAt(operations, profile.id, roleAt(role))?.type;
  const published = profile.roles.map(
    (role): SubjectRole => ({ ...role, act: act(role.id) === 'RemoveRoleFromSkill' ? 'REMOVED' : null }),
  );
  const added = all
    .filter((role) => act(role.id) === 'AddRoleToSkill' && !profile.roles.some((each) => each.id === role.id))
    .map(
      ({ id, slug, name, rungs, family }): SubjectRole => ({ id, slug, name, rungs, family, act: 'ADDED' }),
    );
  return [...published, ...added];
}

/** Whether what an operation was written against is no longer what is published. */
export function hasMoved(operation: OperationForm, { profile, fresh, retired }: Subject): boolean {
  const place = placeOf(operation);
  if (fresh || place.kind === 'CREATE') return false;
  if (place.kind === 'LIFE') return (operation.type === 'RetireSkill') === retired;
  if (operation.type === 'AddRoleToSkill') return publishedAt(profile, place) !== null;
  return !sameValues(operation.base ?? null, publishedAt(profile, place));
}

/** The same wish, written against what is published now; null where it is fulfilled. */
export function onNewerBase(operation: OperationForm, subject: Subject): OperationForm | null {
  const place = placeOf(operation);
  if (place.kind === 'CREATE') return operation;
  if (place.kind === 'LIFE') return hasMoved(operation, subject) ? null : operation;
  const now = publishedAt(subject.profile, place);
  if (place.kind === 'ROLE') {
    const adds = operation.type === 'AddRoleToSkill';
    if (adds === (now !== null)) return null;
    return operationFrom(operation.skill, place, now, adds ? { ladder: [] } : null);
  }
  return operationFrom(operation.skill, place, now, operation.proposed ?? null);
}

/** An id for a skill that is to be made: one that nothing else has, in the order of making. */
export function newSkillId(now = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  for (let at = 0; at < 6; at++) bytes[at] = Math.floor(now / 2 ** (8 * (5 - at))) % 256;
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
