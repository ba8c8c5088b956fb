import type { OperationForm, SkillProfile } from '../lib/api';

// What a skill says besides its roles and cells, and how a change of it is sent.

/** A skill as far as it is read where it is written at: one that is only being made says little of it yet. */
export type WrittenProfile = Partial<SkillProfile> &
  Pick<SkillProfile, 'id' | 'slug' | 'name' | 'group' | 'revision' | 'roles' | 'levels' | 'expectations'>;

interface Field {
  /** What it is called. */
  label: string;
  /** What the server calls a change of it. */
  type: OperationForm['type'];
  /** As what its values are sent. */
  part: 'text' | 'slug' | 'group';
  /** Whether no skill is without it: one that is made is given it at once. */
  required: boolean;
  published: (profile: WrittenProfile) => string | null | undefined;
}

/** What a skill says besides its roles and cells: the only list of it. */
export const FIELDS = {
  NAME: { label: 'Name', type: 'SetName', part: 'text', required: true, published: ({ name }) => name },
  SLUG: { label: 'Address', type: 'SetSlug', part: 'slug', required: true, published: ({ slug }) => slug },
  SUMMARY: {
    label: 'Summary',
    type: 'SetSummary',
    part: 'text',
    required: false,
    published: ({ summary }) => summary,
  },
  GROUP: {
    label: 'Group',
    type: 'MoveSkill',
    part: 'group',
    required: true,
    published: ({ group }) => group.id,
  },
} as const satisfies Record<string, Field>;

export type FieldKind = keyof typeof FIELDS;

export const KINDS = Object.keys(FIELDS) as FieldKind[];

type FieldLabels = { [K in FieldKind as `change.kind.${K}`]: (typeof FIELDS)[K]['label'] };

/** What they are called, among the sentences. */
export const fieldLabels = Object.fromEntries(
  KINDS.map((kind) => [`change.kind.${kind}`, FIELDS[kind].label]),
) as FieldLabels;

export const fieldAt = ({ kind }: { kind: string }): Field | undefined => FIELDS[kind as FieldKind];

export const fieldsWhere = (which: (field: Field) => boolean): FieldKind[] =>
  KINDS.filter((kind) => which(FIELDS[kind]));
