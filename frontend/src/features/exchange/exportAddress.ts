import { withQuery } from '../../lib/http';

/** Which part of the catalogue is taken out, each by its address: what fits all of them. */
export interface ExportScope {
  domain?: string;
  group?: string;
  skill?: string;
  role?: string;
}

/** The kinds of file, the one first that people edit. */
export const EXPORTS = [
  { kind: 'xlsx', ending: 'xlsx', form: undefined },
  { kind: 'wide', ending: 'xlsx', form: 'wide' },
  { kind: 'csv', ending: 'csv', form: undefined },
  { kind: 'yaml', ending: 'yaml', form: undefined },
  { kind: 'json', ending: 'json', form: undefined },
  { kind: 'md', ending: 'md', form: undefined },
] as const;

type ExportFile = (typeof EXPORTS)[number];

/** Where a file of that kind and scope is. */
export const exportAddress = (
  { ending, form }: Pick<ExportFile, 'ending' | 'form'>,
  { domain, group, skill, role }: ExportScope = {},
): string => withQuery(`/api/exports/catalogue.${ending}`, { form, domain, group, skill, role });
