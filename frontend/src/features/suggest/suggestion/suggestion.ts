import type { Expectation, FieldValues, OperationForm, Proposal, Ref } from '../../../lib/api';
import type { Ladder } from '../../../profile/ladder/ladder';
import { FIELDS, fieldAt, fieldsWhere, type WrittenProfile } from '../../../profile/skillFields';
import { CREATE, type Place, placeOf, samePlace } from './place';

// What a suggestion is and how writing changes it: nothing here knows how it is shown.

/** A suggestion being written. Its operations carry what they were written against. */
export interface Suggestion {
  /** Null until the author writes one: it is made of the changes then. */
  title: string | null;
  rationale: string;
  operations: OperationForm[];
  /** The skills that are open for writing besides those that it makes. */
  skills: Ref[];
  /** The version on the server that this was written on; null while it is nowhere but here. */
  version: number | null;
  /** Whether the server has all of it. */
  saved: boolean;
  /** Which steps of the ladder its addresses meant when it was written; none where it was not yet. */
  steps?: Steps;
  /** The comment that it is made of, if it is: said once, when the server hears of it first. */
  comment?: string;
}

export const NOTHING: Suggestion = {
  title: null,
  rationale: '',
  operations: [],
  skills: [],
  version: null,
  saved: true,
};

/** What a suggestion was when the server last had it. */
export function suggestionOf(proposal: Proposal): Suggestion {
  const { title, rationale, operations, version } = proposal;
  const made = madeIn(operations);
  const skills = proposal.skills.filter((each) => !made.has(each.id));
  return { title, rationale, operations, skills, version, saved: true };
}

/** With the skills besides that its changes are about: what is written about stands there to be read. */
export function withSkillsOf(suggestion: Suggestion, { skills }: Pick<Suggestion, 'skills'>): Suggestion {
  const open = new Set(suggestion.skills.map((each) => each.id));
  const touched = new Set(suggestion.operations.map((each) => each.skill));
  const missing = skills.filter(({ id }) => touched.has(id) && !open.has(id));
  return missing.length === 0 ? suggestion : { ...suggestion, skills: [...suggestion.skills, ...missing] };
}

/** Whether two states of a suggestion say the same, wherever they are kept. */
export const saysTheSame = (one: Suggestion, other: Suggestion): boolean => words(one) === words(other);

const words = ({ title, rationale, operations }: Suggestion): string =>
  JSON.stringify([title, rationale, operations]);

/** The ids of the skills that these operations make. */
const madeIn = (operations: OperationForm[]): Set<string> =>
  new Set(operations.filter((each) => each.type === 'CreateSkill').map((each) => each.skill));

/** What is published at a place; null where it says nothing. */
export function publishedAt(profile: WrittenProfile, place: Place): FieldValues | null {
  switch (place.kind) {
    case 'ROLE':
      return ladderOf(profile, place.role);
    case 'CELL': {
      const cell = profile.expectations.find(
        (each) => each.role === place.role && each.level === place.level,
      );
      return cell ? fieldsOf(cell) : null;
    }
    default: {
      const field = fieldAt(place);
      return field ? { [field.part]: field.published(profile) ?? null } : null;
    }
  }
}

/** All that is expected of a role; null where it does not belong to the skill. */
function ladderOf(profile: WrittenProfile, role: string): FieldValues | null {
  if (!profile.roles.some((each) => each.id === role)) return null;
  const cells = profile.levels.flatMap(({ level }) =>
    profile.expectations.filter((each) => each.role === role && each.level === level),
  );
  return { ladder: cells.map((each) => ({ level: each.level, ...fieldsOf(each) })) };
}

export function fieldsOf({ description, asBelow, requirement, proficiency }: Expectation) {
  return asBelow ? { asBelow, requirement, proficiency } : { description, requirement, proficiency };
}

export function sameValues(one: FieldValues | null, other: FieldValues | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    (one.text ?? '') === (other.text ?? '') &&
    (one.description ?? '') === (other.description ?? '') &&
    (one.asBelow ?? false) === (other.asBelow ?? false) &&
    (one.requirement ?? null) === (other.requirement ?? null) &&
    (one.proficiency ?? null) === (other.proficiency ?? null) &&
    (one.slug ?? null) === (other.slug ?? null) &&
    (one.group ?? null) === (other.group ?? null) &&
    sameLadder(one.ladder ?? [], other.ladder ?? [])
  );
}

type Rungs = NonNullable<FieldValues['ladder']>;

const sameLadder = (one: Rungs, other: Rungs): boolean =>
  one.length === other.length &&
  one.every((rung, at) => rung.level === other[at]?.level && sameValues({ ...rung }, { ...other[at] }));

export function operationAt(
  operations: OperationForm[],
  skill: string,
  place: Place,
): OperationForm | undefined {
  return operations.find((each) => each.skill === skill && samePlace(placeOf(each), place));
}

/** The operation that makes `proposed` of `base`; null where that changes nothing. */
export function operationFrom(
  skill: string,
  place: Place,
  base: FieldValues | null,
  proposed: FieldValues | null,
): OperationForm | null {
  if (sameValues(base, proposed)) return null;
  switch (place.kind) {
    case 'ROLE':
      return base === null
        ? { type: 'AddRoleToSkill', skill, role: place.role }
        : { type: 'RemoveRoleFromSkill', skill, role: place.role, base };
    case 'CELL': {
      const where = { skill, role: place.role, level: place.level };
      if (base === null) return { type: 'AddExpectation', ...where, base, proposed };
      return { type: proposed === null ? 'RemoveExpectation' : 'EditExpectation', ...where, base, proposed };
    }
    default: {
      const field = fieldAt(place);
      if (!field) throw new Error(`There are no values at ${place.kind}`);
      return { type: field.type, skill, base, proposed };
    }
  }
}

/** The operations with the one at its place replaced, or taken away; the order of the others stays. */
export function withOperation(
  operations: OperationForm[],
  skill: string,
  place: Place,
  next: OperationForm | null,
): OperationForm[] {
  const at = operations.findIndex((each) => each.skill === skill && samePlace(placeOf(each), place));
  if (at === -1) return next ? [...operations, next] : operations;
  return operations.flatMap((each, index) => (index === at ? (next ? [next] : []) : [each]));
}

/** Which operation a refused field is about, and the sentence for it. */
export function refusalsByOperation(fields: { field: string; message: string }[]): Map<number, string> {
  const found = new Map<number, string>();
  for (const { field, message } of fields) {
    const at = /^operations\[(\d+)\]/.exec(field)?.[1];
    if (at !== undefined && !found.has(Number(at))) found.set(Number(at), message);
  }
  return found;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** A suggestion as it was kept in the browser; null where nothing readable was kept. */
export function readSuggestion(kept: string): Suggestion | null {
  try {
    const value: unknown = JSON.parse(kept);
    if (!isRecord(value) || !Array.isArray(value.operations) || typeof value.rationale !== 'string')
      return null;
    const suggestion = { ...NOTHING, ...(value as Partial<Suggestion>) };
    return { ...suggestion, operations: suggestion.operations.map((each) => addressed(each, BY_SLUG)) };
  } catch {
    return null;
  }
}

/** The ids of levels and of proficiencies, by the address that each had. */
interface Steps {
  levels: Record<string, string>;
  proficiencies: Record<string, string>;
}

/** The address of a level or proficiency, of another one that was written down. */
type Address = (kind: keyof Steps, written: string) => string;

/** Levels and proficiencies had other words once: SENIOR is senior now. */
const BY_SLUG: Address = (_, written) => written.toLowerCase();

const stepsOf = ({ levels, proficiencies }: Pick<Ladder, keyof Steps>): Steps => ({
  levels: Object.fromEntries(levels.map(({ level, id }) => [level, id])),
  proficiencies: Object.fromEntries(proficiencies.map(({ proficiency, id }) => [proficiency, id])),
});

/**
 * The same suggestion, told by the addresses that levels and proficiencies have by now: they may have got others since it
 * was written. Where both were written for one place, what was written last stands.
 */
export function toldNow(suggestion: Suggestion, ladder: Pick<Ladder, keyof Steps>): Suggestion {
  const { steps: then, operations } = suggestion;
  const steps = stepsOf(ladder);
  if (!then || JSON.stringify(then) === JSON.stringify(steps)) return suggestion;
  const address: Address = (kind, written) =>
    Object.entries(steps[kind]).find(([, id]) => id === then[kind][written])?.[0] ?? written;
  const told = operations.map((each) => addressed(each, address));
  return writtenBy(ladder, {
    ...suggestion,
    operations: told.reduce<OperationForm[]>(
      (all, each) => withOperation(all, each.skill, placeOf(each), each),
      [],
    ),
  });
}

/** With what its addresses mean; those of steps that are gone stay. */
export function writtenBy(ladder: Pick<Ladder, keyof Steps>, suggestion: Suggestion): Suggestion {
  const { steps: then } = suggestion;
  const { levels, proficiencies } = stepsOf(ladder);
  return {
    ...suggestion,
    steps: {
      levels: { ...then?.levels, ...levels },
      proficiencies: { ...then?.proficiencies, ...proficiencies },
    },
  };
}

const addressed = (operation: OperationForm, address: Address): OperationForm => ({
  ...operation,
  ...(operation.level ? { level: address('levels', operation.level) } : {}),
  ...(operation.base ? { base: addressedValues(operation.base, address) } : {}),
  ...(operation.proposed ? { proposed: addressedValues(operation.proposed, address) } : {}),
});

const addressedValues = ({ ladder, ...values }: FieldValues, address: Address): FieldValues => ({
  ...values,
  ...(values.proficiency ? { proficiency: address('proficiencies', values.proficiency) } : {}),
  ...(ladder
    ? {
        ladder: ladder.map((rung) => ({
          ...rung,
          ...addressedValues(rung, address),
          level: address('levels', rung.level),
        })),
      }
    : {}),
});

/**
 * What of these operations can be saved: a place at which nothing is written yet has nothing to save. Of a skill that is
 * to be made all waits for its name, address and group.
 */
export function withoutBlanks(operations: OperationForm[]): OperationForm[] {
  const written = operations.filter((each) => blankPlaces(each).length === 0 || each.type === 'CreateSkill');
  return written.length === operations.length ? operations : written;
}

/** Whether these do the same, whoever wrote down what they leave out. */
export const sameOperations = (some: OperationForm[], others: OperationForm[]): boolean =>
  some.length === others.length &&
  some.every((one, at) => {
    const other = others[at];
    return (
      other !== undefined &&
      one.type === other.type &&
      one.skill === other.skill &&
      samePlace(placeOf(one), placeOf(other)) &&
      sameValues(one.base ?? null, other.base ?? null) &&
      sameValues(one.proposed ?? null, other.proposed ?? null)
    );
  });

/** Whether something that is to be published has no words yet. */
export const hasBlank = (operations: OperationForm[]): boolean => blanksOf(operations).length > 0;

/** The places of which something is to be published and nothing is written yet, by their skills. */
export const blanksOf = (operations: OperationForm[]): { skill: string; place: Place }[] =>
  operations.flatMap((each) => blankPlaces(each).map((place) => ({ skill: each.skill, place })));

function blankPlaces({ type, proposed, ...operation }: OperationForm): Place[] {
  const place = placeOf({ type, ...operation });
  const isBlank = (words: string | null | undefined) => (words ?? '').trim() === '';
  if (place.kind === CREATE.kind)
    return fieldsWhere((each) => each.required)
      .filter((kind) => isBlank(proposed?.[FIELDS[kind].part]))
      .map((kind) => ({ kind }));
  if (place.kind === 'CELL')
    return proposed && !proposed.asBelow && isBlank(proposed.description) ? [place] : [];
  const field = fieldAt(place);
  return field?.required && isBlank(proposed?.[field.part]) ? [place] : [];
}
