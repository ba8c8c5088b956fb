import { asExpectation } from '../../../change/fields';
import { alike } from '../../../lib/alike';
import type { Expectation, FieldValues, Level, OperationForm } from '../../../lib/api';
import { saidBelow } from '../../../profile/ladder/saidBelow';
import { type CellPlace, placeOf } from './place';
import { onNewerBase, type Subject, type SubjectRole, valueAt, withPublished, withValue } from './subject';
import { fieldsOf, operationAt, publishedAt, withOperation } from './suggestion';

// Cells of a level that say the same, written as one: one edit, an operation for each.

/** One text of a level and the cells that have it: the same words are published there, and the same are proposed. */
export interface WrittenTogether {
  places: [CellPlace, ...CellPlace[]];
  roles: [SubjectRole, ...SubjectRole[]];
}

/** What is read of each cell to tell which of them go together. */
interface CellsSay {
  publishedAt: (place: CellPlace) => FieldValues | null;
  operationAt: (place: CellPlace) => OperationForm | undefined;
  valueAt: (place: CellPlace) => FieldValues | null;
  /** The words that hold where a cell says *as below*. */
  belowOf: (place: CellPlace) => { description: string } | null;
}

/**
 * The cells of a level by what they say. Those that were published otherwise are written each for themselves, and so is
 * every role that its author took out.
 */
export function togetherAt(
  cells: { role: SubjectRole; place: CellPlace }[],
  say: CellsSay,
  apart: ReadonlySet<string>,
): WrittenTogether[] {
  const keyOf = ({ role, place }: (typeof cells)[number]) => {
    const value = say.valueAt(place);
    const published = say.publishedAt(place);
    const operation = say.operationAt(place);
    return JSON.stringify([
      apart.has(role.id) ? role.id : null,
      wordsOf(published),
      wordsOf(operation ? operation.base : published),
      wordsOf(value),
      value?.asBelow ? say.belowOf(place)?.description : null,
    ]);
  };
  return alike(cells, keyOf).flatMap((group) => {
    const [first, ...rest] = group;
    if (!first) return [];
    return [
      {
        places: [first.place, ...rest.map(({ place }) => place)],
        roles: [first.role, ...rest.map(({ role }) => role)],
      },
    ];
  });
}

type Says = FieldValues | null | undefined;

const wordsOf = (says: Says) => says && [says.description ?? '', says.asBelow ?? false];

const barOf = (says: Says) => says && [says.requirement ?? null, says.proficiency ?? null];

/** The operations with these fields changed at all these places; what else each says stays. */
export function withPart(
  operations: OperationForm[],
  subject: Subject,
  places: readonly CellPlace[],
  part: Partial<Expectation>,
): OperationForm[] {
  return places.reduce((all, place) => {
    const value = asExpectation(valueAt(all, subject, place));
    return value ? withValue(all, subject, place, fieldsOf({ ...value, ...part })) : all;
  }, operations);
}

/** The operations with all these places saying something else. */
export const withValues = (
  operations: OperationForm[],
  subject: Subject,
  places: readonly CellPlace[],
  proposed: FieldValues | null,
): OperationForm[] => places.reduce((all, place) => withValue(all, subject, place, proposed), operations);

/** The operations with all these places saying what another cell says, each with its own bar; nothing where that does not. */
export const withWordsOf = (
  operations: OperationForm[],
  subject: Subject,
  places: readonly CellPlace[],
  other: FieldValues | null,
): OperationForm[] =>
  other === null
    ? withValues(operations, subject, places, null)
    : withPart(operations, subject, places, {
        description: other.description ?? null,
        asBelow: other.asBelow ?? false,
      });

/** The operations with nothing changed at any of these places. */
export const withAllPublished = (
  operations: OperationForm[],
  subject: Subject,
  places: readonly CellPlace[],
): OperationForm[] => places.reduce((all, place) => withPublished(all, subject, place), operations);

/** The same wishes at all these places, written against what is published now. */
export const withNewerBases = (
  operations: OperationForm[],
  subject: Subject,
  places: readonly CellPlace[],
): OperationForm[] =>
  places.reduce((all, place) => {
    const operation = operationAt(all, subject.profile.id, place);
    return operation ? withOperation(all, subject.profile.id, place, onNewerBase(operation, subject)) : all;
  }, operations);

/**
 * The cells of a level at which the same words are published as at one of them, itself among them; where those are
 * *as below*, the same words hold below.
 */
export function sharersOf({ profile }: Subject, place: CellPlace, cells: readonly CellPlace[]): CellPlace[] {
  const keyOf = (each: CellPlace) => {
    const says = publishedAt(profile, each);
    const below = says?.asBelow ? saidBelow(profile, each.role, each.level, profile.expectations) : null;
    return JSON.stringify([wordsOf(says), below?.description]);
  };
  if (publishedAt(profile, place) === null) return [place];
  return cells.filter((each) => keyOf(each) === keyOf(place));
}

/** Operations that do the same to one text of a level, whichever roles they are for, together. */
export const sameActs = (operations: readonly OperationForm[]): OperationForm[][] =>
  alike(operations, (each) => {
    const place = placeOf(each);
    if (place.kind !== 'CELL') return JSON.stringify([each.skill, place]);
    const bars = JSON.stringify([barOf(each.base), barOf(each.proposed)]);
    const moves = JSON.stringify(barOf(each.base)) !== JSON.stringify(barOf(each.proposed));
    return JSON.stringify([
      each.skill,
      each.type,
      place.level,
      wordsOf(each.base),
      wordsOf(each.proposed),
      each.type === 'EditExpectation' && moves ? bars : null,
    ]);
  });

/** How many texts there are to write at, one that several roles share counted once. */
export const countPublished = (cells: readonly (Expectation & { level: Level })[]): number =>
  new Set(cells.map((each) => JSON.stringify([each.level, wordsOf(fieldsOf(each))]))).size;
