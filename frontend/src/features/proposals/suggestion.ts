import type { Expectation, FieldValues, Level, OperationForm, Proposal, SkillProfile } from '../../lib/api';
import { t } from '../../lib/i18n';

// What a suggestion is and how writing changes it: nothing here knows how it is shown.

/** A place in a profile that can be edited. */
export type Place = { kind: 'NAME' } | { kind: 'SUMMARY' } | { kind: 'CELL'; role: string; level: Level };

/** A suggestion being written. Its operations carry what they were written against. */
export interface Suggestion {
  /** Null until the author writes one: it is made of the changes then. */
  title: string | null;
  rationale: string;
  operations: OperationForm[];
  /** The version on the server that this was written on; null while it is nowhere but here. */
  version: number | null;
  /** Whether the server has all of it. */
  saved: boolean;
}

export const NOTHING: Suggestion = { title: null, rationale: '', operations: [], version: null, saved: true };

export const NAME: Place = { kind: 'NAME' };
export const SUMMARY: Place = { kind: 'SUMMARY' };
export const cellAt = (role: string, level: Level): Place & { kind: 'CELL' } => ({
  kind: 'CELL',
  role,
  level,
});

export function placeOf(operation: OperationForm): Place {
  if (operation.type === 'SetName') return NAME;
  if (operation.type === 'SetSummary') return SUMMARY;
  return { kind: 'CELL', role: operation.role ?? '', level: operation.level ?? 'JUNIOR' };
}

export function samePlace(one: Place, other: Place): boolean {
  if (one.kind !== 'CELL' || other.kind !== 'CELL') return one.kind === other.kind;
  return one.role === other.role && one.level === other.level;
}

/** What a suggestion was when the server last had it. */
export function suggestionOf(proposal: Proposal): Suggestion {
  const { title, rationale, operations, version } = proposal;
  return { title, rationale, operations, version, saved: true };
}

/** What is published at a place; null where it says nothing. */
export function publishedAt(profile: SkillProfile, place: Place): FieldValues | null {
  if (place.kind === 'NAME') return { text: profile.name };
  if (place.kind === 'SUMMARY') return { text: profile.summary };
  const cell = profile.expectations.find((each) => each.role === place.role && each.level === place.level);
  return cell ? fieldsOf(cell) : null;
}

export function fieldsOf({ description, requirement, proficiency }: Expectation): FieldValues {
  return { description, requirement, proficiency };
}

/** The fields of an expectation; undefined where the values are those of a name or of nothing. */
export function expectationOf(values: FieldValues | null | undefined): Expectation | null {
  if (!values?.requirement) return null;
  const { description, requirement, proficiency } = values;
  return { description: description ?? '', requirement, proficiency: proficiency ?? null };
}

export function sameValues(one: FieldValues | null, other: FieldValues | null): boolean {
  if (one === null || other === null) return one === other;
  return (
    (one.text ?? '') === (other.text ?? '') &&
    (one.description ?? '') === (other.description ?? '') &&
    (one.requirement ?? null) === (other.requirement ?? null) &&
    (one.proficiency ?? null) === (other.proficiency ?? null)
  );
}

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
  if (place.kind !== 'CELL') {
    return { type: place.kind === 'NAME' ? 'SetName' : 'SetSummary', skill, base, proposed };
  }
  const type = base === null ? 'AddExpectation' : proposed === null ? 'RemoveExpectation' : 'EditExpectation';
  return { type, skill, role: place.role, level: place.level, base, proposed };
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

/** Whether what an operation was written against is no longer what is published. */
export function hasMoved(operation: OperationForm, profile: SkillProfile): boolean {
  return !sameValues(operation.base ?? null, publishedAt(profile, placeOf(operation)));
}

/** The same wish, written against what is published now. */
export function onNewerBase(operation: OperationForm, profile: SkillProfile): OperationForm | null {
  const place = placeOf(operation);
  return operationFrom(operation.skill, place, publishedAt(profile, place), operation.proposed ?? null);
}

/** What the server would be told. A title that nobody wrote is made of the changes. */
export function submissionOf(suggestion: Suggestion, profile: SkillProfile) {
  const { rationale, operations } = suggestion;
  return { title: titleOf(suggestion, profile), rationale, operations };
}

export function titleOf({ title, operations }: Suggestion, profile: SkillProfile): string {
  return title ?? suggestedTitle(operations, profile);
}

/** A title that says what changes. */
export function suggestedTitle(operations: OperationForm[], profile: SkillProfile): string {
  const [first, ...rest] = operations.filter((each) => each.skill === profile.id);
  if (!first) return '';
  const skill = profile.name;
  if (rest.length > 0) return t('suggest.title.several', { count: rest.length + 1, skill });
  const place = placeOf(first);
  if (place.kind === 'NAME') return t('suggest.title.name', { skill });
  if (place.kind === 'SUMMARY') return t('suggest.title.summary', { skill });
  const where = placeName(profile, place);
  return t(`suggest.title.${first.type as CellAct}`, { where, skill });
}

type CellAct = 'AddExpectation' | 'EditExpectation' | 'RemoveExpectation';

/** What a place is called: "Data Scientist, Senior". */
export function placeName(profile: SkillProfile, place: Place): string {
  if (place.kind === 'NAME') return t('suggest.name');
  if (place.kind === 'SUMMARY') return t('suggest.summary');
  const role = profile.roles.find((each) => each.id === place.role)?.name ?? t('suggest.unknownRole');
  const level = profile.levels.find((each) => each.level === place.level)?.name ?? place.level;
  return t('place.cell', { role, level });
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
    return { ...NOTHING, ...(value as Partial<Suggestion>) };
  } catch {
    return null;
  }
}

/** Whether something that is to be published has no words yet. */
export function hasBlank(operations: OperationForm[]): boolean {
  return operations.some(({ type, proposed }) => {
    if (type === 'AddExpectation' || type === 'EditExpectation')
      return (proposed?.description ?? '').trim() === '';
    return type === 'SetName' && (proposed?.text ?? '').trim() === '';
  });
}
