import '../messages';
import { sentenceOf } from '../../../change/fields';
import type { Catalog, OperationForm, Ref } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import { placeName, placeOf } from './place';
import { operationAt, type Suggestion } from './suggestion';
import { type Names, nameOf, titleOf } from './title';

// What two states of one suggestion say differently: no screen here.

/** A field or a place, with the words of both. Either may say nothing. */
export interface Difference {
  key: string;
  name: string;
  theirs: string;
  mine: string;
}

/** What names the places: the skills that are open here, and what the catalogue has. */
export interface Known extends Names, Pick<Catalog, 'domains'> {}

/** All that differs, in the order of the page: what is said about the suggestion, then its places. */
export function differences(mine: Suggestion, theirs: Suggestion, known: Known): Difference[] {
  const title = (of: Suggestion) => titleOf(of, known);
  return [
    { key: 'title', name: t('suggest.titleField'), theirs: title(theirs), mine: title(mine) },
    { key: 'rationale', name: t('suggest.rationale'), theirs: theirs.rationale, mine: mine.rationale },
    ...mine.operations.map((operation) => at(operation, mine, theirs, known)),
    ...theirs.operations
      .filter((each) => !sameAt(mine, each))
      .map((operation) => at(operation, mine, theirs, known)),
  ].filter((each) => each.theirs !== each.mine);
}

const sameAt = ({ operations }: Suggestion, { skill, ...rest }: OperationForm) =>
  operationAt(operations, skill, placeOf({ skill, ...rest }));

/** Where one of both changes nothing, it leaves what the other was written against. */
function at(operation: OperationForm, mine: Suggestion, theirs: Suggestion, known: Known): Difference {
  const place = placeOf(operation);
  const said = (of: Suggestion) => {
    const own = sameAt(of, operation);
    return own ? saidBy(own, known) : leftBy(operation, known);
  };
  const where = placeName(known.ladder, known.roles, place);
  const skill = skillName(operation.skill, [mine, theirs], known);
  return {
    key: [operation.skill, place.kind, operation.role, operation.level].join('/'),
    name: skill === null ? where : t('differs.of', { place: where, skill }),
    theirs: said(theirs),
    mine: said(mine),
  };
}

function saidBy(operation: OperationForm, known: Known): string {
  const { type, proposed } = operation;
  switch (type) {
    case 'CreateSkill':
      return [proposed?.text, proposed?.slug, groupName(proposed?.group, known)].filter(Boolean).join('\n');
    case 'MoveSkill':
      return groupName(proposed?.group, known);
    case 'RetireSkill':
      return t('suggest.retire');
    case 'RestoreSkill':
      return t('suggest.restore');
    case 'AddRoleToSkill':
      return t('suggest.role.added');
    case 'RemoveRoleFromSkill':
      return t('suggest.removed');
    default:
      return proposed ? sentenceOf(known.ladder, proposed) : '';
  }
}

function leftBy({ type, base }: OperationForm, known: Known): string {
  switch (type) {
    case 'MoveSkill':
      return groupName(base?.group, known);
    case 'RetireSkill':
    case 'RestoreSkill':
    case 'RemoveRoleFromSkill':
      return t('differs.left');
    default:
      return base ? sentenceOf(known.ladder, base) : '';
  }
}

const groupName = (group: string | null | undefined, { domains }: Known): string =>
  domains.flatMap((domain) => domain.groups).find((each) => each.id === group)?.name ?? '';

/** Named only where there are several. */
function skillName(skill: string, both: Suggestion[], { subjects }: Known): string | null {
  const touched = new Set(both.flatMap(({ operations }) => operations.map((each) => each.skill)));
  if (touched.size < 2) return null;
  const open = subjects.find(({ profile }) => profile.id === skill);
  if (open) return nameOf(open, both[0]?.operations ?? []);
  const refs: Ref[] = both.flatMap(({ skills }) => skills);
  return refs.find((each) => each.id === skill)?.name ?? t('suggest.newSkill');
}
