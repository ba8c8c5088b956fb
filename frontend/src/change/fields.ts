import '../profile/messages';
import './messages';
import type { Expectation, FieldValues } from '../lib/api';
import { t } from '../lib/i18n';
import { type Ladder, proficiencyName } from '../profile/ladder/ladder';

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
export function sentenceOf(ladder: Ladder, values: FieldValues): string {
  const expectation = asExpectation(values);
  if (!expectation) return plainWords(values);
  const bar = barOf(ladder, expectation);
  return [expectation.description, bar && `(${bar})`].filter(Boolean).join(' ');
}

type Bar = Pick<FieldValues, 'asBelow' | 'requirement' | 'proficiency'>;

/** What an expectation says besides its words: "Mandatory, Advanced"; nothing where it says no more. */
export const barOf = (ladder: Ladder, expectation: Bar | null): string =>
  barParts(ladder, expectation).filter(Boolean).join(', ');

/** The same by what may differ: whether it is as below, its requirement, its proficiency; empty where it has none. */
export function barParts(ladder: Ladder, expectation: Bar | null): string[] {
  const { asBelow, requirement, proficiency } = expectation ?? {};
  return [
    asBelow ? t('profile.asBelow') : '',
    requirement ? t(`requirement.${requirement}`) : '',
    proficiency ? proficiencyName(ladder, proficiency) : '',
  ];
}

/** The fields of an expectation; null where the values are those of something else or of nothing. */
export function asExpectation(values: FieldValues | null | undefined): Expectation | null {
  if (!values || (values.description == null && !values.asBelow)) return null;
  const { description, asBelow, requirement, proficiency } = values;
  return {
    description: asBelow ? null : (description ?? null),
    ...(asBelow ? { asBelow } : {}),
    requirement: requirement ?? null,
    proficiency: proficiency ?? null,
  };
}
