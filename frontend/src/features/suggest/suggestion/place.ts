import '../../../change/messages';
import '../../../profile/messages';
import '../messages';
import type { Level, OperationForm, Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { cellName, type Ladder } from '../../../profile/ladder/ladder';
import { FIELDS, type FieldKind, KINDS } from '../../../profile/skillFields';

// Where in a skill a change takes place: nothing here knows what the place says.

/** A place of a skill that can be edited. One operation of a skill stands at each. */
export type Place =
  | { kind: 'CREATE' | 'LIFE' | FieldKind }
  | { kind: 'ROLE'; role: string }
  | { kind: 'CELL'; role: string; level: Level };

export type CellPlace = Place & { kind: 'CELL' };

export const CREATE: Place = { kind: 'CREATE' };
export const NAME: Place = { kind: 'NAME' };
export const SLUG: Place = { kind: 'SLUG' };
export const SUMMARY: Place = { kind: 'SUMMARY' };
export const GROUP: Place = { kind: 'GROUP' };
/** Whether the skill is retired. */
export const LIFE: Place = { kind: 'LIFE' };
/** Whether a role belongs to the skill. */
export const roleAt = (role: string): Place & { kind: 'ROLE' } => ({ kind: 'ROLE', role });
export const cellAt = (role: string, level: Level): CellPlace => ({
  kind: 'CELL',
  role,
  level,
});

export function placeOf(operation: OperationForm): Place {
  switch (operation.type) {
    case 'CreateSkill':
      return CREATE;
    case 'RetireSkill':
    case 'RestoreSkill':
      return LIFE;
    case 'AddRoleToSkill':
    case 'RemoveRoleFromSkill':
      return roleAt(operation.role ?? '');
    case 'AddExpectation':
    case 'EditExpectation':
    case 'RemoveExpectation':
      return cellAt(operation.role ?? '', operation.level ?? '');
    default:
      return { kind: fieldOf(operation.type) };
  }
}

function fieldOf(type: OperationForm['type']): FieldKind {
  const kind = KINDS.find((each) => FIELDS[each].type === type);
  if (!kind) throw new Error(`Nothing is edited by ${type}`);
  return kind;
}

/** The same as a text, to look it up by. */
export function placeKey(place: Place): string {
  if (place.kind === 'CELL') return `CELL ${place.role} ${place.level}`;
  return place.kind === 'ROLE' ? `ROLE ${place.role}` : place.kind;
}

export function samePlace(one: Place, other: Place): boolean {
  if (one.kind === 'CELL' && other.kind === 'CELL') {
    return one.role === other.role && one.level === other.level;
  }
  if (one.kind === 'ROLE' && other.kind === 'ROLE') return one.role === other.role;
  return one.kind === other.kind;
}

/** What a place is called, by the ladder and the roles that there are: "Data Scientist, Senior". */
export function placeName(ladder: Ladder, roles: Ref[], place: Place): string {
  switch (place.kind) {
    case 'CELL':
      return cellName(ladder, roleName(roles, place.role), place.level);
    case 'ROLE':
      return roleName(roles, place.role);
    case 'CREATE':
    case 'LIFE':
      return t(`suggest.place.${place.kind}`);
    default:
      return t(`change.kind.${place.kind}`);
  }
}

const roleName = (roles: Ref[], role: string): string =>
  roles.find((each) => each.id === role)?.name ?? t('suggest.unknownRole');
