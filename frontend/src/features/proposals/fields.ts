import { t } from '../../lib/i18n';

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
