import type { Expectation, FieldValues } from '../lib/api';
import { t } from '../lib/i18n';

// What the fields of a place are called, and what they say.

const NAMED = [
  'description',
  'requirement',
  'proficiency',
  'text',
  'expectation',
  'slug',
  'group',
  'role',
  'ladder',
  'skill',
] as const;

type Named = (typeof NAMED)[number];

/** What a field that collides is called. */
export function fieldName(field: string): string {
  return NAMED.some((each) => each === field) ? t(`field.${field as Named}`) : field;
}

/** The words alone. */
export const plainWords = (values: FieldValues): string =>
  values.text ?? values.description ?? values.slug ?? '';

/** All of it: "Builds a registry. (Mandatory, Advanced)". */
export function sentenceOf(values: FieldValues): string {
  const expectation = asExpectation(values);
  if (!expectation) return plainWords(values);
  const { description, requirement, proficiency } = expectation;
  const bar = [t(`requirement.${requirement}`), proficiency && t(`proficiency.${proficiency}`)];
  return `${description} (${bar.filter(Boolean).join(', ')})`;
}

/** The fields of an expectation; null where the values are those of something else or of nothing. */
export function asExpectation(values: FieldValues | null | undefined): Expectation | null {
  if (!values?.requirement) return null;
  const { description, requirement, proficiency } = values;
  return { description: description ?? '', requirement, proficiency: proficiency ?? null };
}
