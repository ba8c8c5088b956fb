import '../messages';
import type { ImportHead, SaidHead } from '../../../lib/api';
import { t } from '../../../lib/i18n';
import type { LevelStep } from '../../../profile/ladder/ladder';

/** What a head may be said to stand for, as the value of a control: a column, one at a level, or nothing. */
export type Chosen = { column: string; role: string; filled: boolean };

type Told = Pick<ImportHead, 'meaning' | 'filled'>;
type Column = NonNullable<ImportHead['meaning']['column']>;

const COLUMNS: Column[] = [
  'SKILL',
  'NAME',
  'DOMAIN',
  'GROUP',
  'SUMMARY',
  'ROLE',
  'LEVEL',
  'DESCRIPTION',
  'REQUIREMENT',
  'PROFICIENCY',
  'FAMILY',
  'TITLE',
  'LETTER',
  'STATE',
  'REVISION',
  'KIND',
];

const AT = '@';

/** How a head is read at the moment. */
export const chosenOf = ({ meaning: { column, role, level }, filled }: Told): Chosen => ({
  column: column === null ? '' : level === null ? column : `${column}${AT}${level}`,
  role: level === null ? '' : (role ?? ''),
  filled,
});

/** A head with the role above it: in two lines of heads each role has the same levels. */
export function labelOf(
  { head, meaning: { role } }: Pick<ImportHead, 'head' | 'meaning'>,
  roles: RoleName[],
): string {
  if (role === null) return head;
  return t('import.heads.ofRole', { head, role: roles.find(({ slug }) => slug === role)?.name ?? role });
}

interface RoleName {
  slug: string;
  name: string;
}

/** Whether it is one of cells at a level, which may be of one role. */
export const isAtLevel = ({ column }: Chosen): boolean => column.includes(AT);

/** What says which row it is: only below such a head a cell may mean what stands above it. */
const KEYS: string[] = ['KIND', 'DOMAIN', 'GROUP', 'SKILL', 'NAME', 'ROLE', 'LEVEL', 'FAMILY'];

export const isKey = ({ column }: Pick<Chosen, 'column'>): boolean => KEYS.includes(column);

interface HeadOption {
  value: string;
  label: string;
}

/** All that a head may stand for; what it stands for already is among them. */
export function optionsOf(head: Told, levels: LevelStep[]): HeadOption[] {
  const options = [
    { value: '', label: t('import.heads.nothing') },
    ...COLUMNS.map((each) => ({ value: each as string, label: t(`import.column.${each}`) })),
    ...levels.map(({ level, name }) => ({
      value: `DESCRIPTION${AT}${level}`,
      label: t('import.heads.level', { level: name }),
    })),
  ];
  const { meaning } = head;
  const { column } = chosenOf(head);
  if (options.some(({ value }) => value === column)) return options;
  const name = levels.find(({ level }) => level === meaning.level)?.name ?? meaning.level ?? '';
  const label = meaning.column === null ? '' : t(`import.column.${meaning.column}`);
  return [...options, { value: column, label: `${label}, ${name}` }];
}

/** What is said of the heads: what was said before, and what was chosen otherwise than it is read. */
export function saidOf(heads: ImportHead[], chosen: ReadonlyMap<string, Chosen>): SaidHead[] {
  return heads.flatMap((each) => {
    const now = chosenOf(each);
    const wanted = chosen.get(each.head) ?? now;
    const same = wanted.column === now.column && wanted.role === now.role && wanted.filled === now.filled;
    return same && !each.said ? [] : [saidHead(each.head, wanted)];
  });
}

function saidHead(head: string, { column, role, filled }: Chosen): SaidHead {
  if (column === '') return { head, column: null, role: null, level: null, filled: false };
  const [of, level] = column.split(AT);
  return {
    head,
    column: of as Column,
    role: level === undefined || role === '' ? null : role,
    level: level ?? null,
    filled: filled && isKey({ column }),
  };
}
