import type { OperationForm, SkillProfile } from '../lib/api';

// What a skill says besides its roles and cells, and how a change of it is sent.

interface Field {
  /** What the server calls a change of it. */
  type: OperationForm['type'];
  /** As what its values are sent. */
  part: 'text' | 'slug' | 'group';
  /** Whether no skill is without it: one that is made is given it at once. */
  required: boolean;
  published: (profile: SkillProfile) => string | null;
}

/** What a skill says besides its roles and cells: the only list of it. */
export const FIELDS = {
  NAME: { type: 'SetName', part: 'text', required: true, published: ({ name }) => name },
  SLUG: { type: 'SetSlug', part: 'slug', required: true, published: ({ slug }) => slug },
  SUMMARY: { type: 'SetSummary', part: 'text', required: false, published: ({ summary }) => summary },
  GROUP: { type: 'MoveSkill', part: 'group', required: true, published: ({ group }) => group.id },
} as const satisfies Record<string, Field>;

export type FieldKind = keyof typeof FIELDS;

export const KINDS = Object.keys(FIELDS) as FieldKind[];

export const fieldAt = ({ kind }: { kind: string }): Field | undefined => FIELDS[kind as FieldKind];

export const fieldsWhere = (which: (field: Field) => boolean): FieldKind[] =>
  KINDS.filter((kind) => which(FIELDS[kind]));
