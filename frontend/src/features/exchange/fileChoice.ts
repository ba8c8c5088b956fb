import './messages';
import { t } from '../../lib/i18n';

const LARGEST = 4 * 1024 * 1024;
const TABLES_OF_TEXT = ['csv', 'tsv', 'tab', 'txt'];
const BOOKS = ['xlsx', 'xlsm'];
const READ = [...TABLES_OF_TEXT, ...BOOKS, 'yaml', 'yml', 'json', 'zip'];

/** What a file chooser offers. */
export const ACCEPTED = READ.map((each) => `.${each}`).join();

/** Encodings that people's programs write, as the server calls them. */
export const ENCODINGS = [
  'UTF-8',
  'windows-1252',
  'UTF-16',
  'Shift_JIS',
  'EUC-KR',
  'GB18030',
  'windows-1250',
  'windows-1251',
];

type Chosen = Pick<File, 'name' | 'size'>;

const endingOf = ({ name }: Pick<File, 'name'>): string =>
  name.slice(name.lastIndexOf('.') + 1).toLowerCase();

/** Whether its letters may be written in one way or another. */
export const hasEncoding = (file: Pick<File, 'name'>): boolean => TABLES_OF_TEXT.includes(endingOf(file));

/** Whether line and column of it are those of a table. */
export const isTable = (file: Pick<File, 'name'>): boolean =>
  !['yaml', 'yml', 'json'].includes(endingOf(file));

/** Whether it is a workbook, whose lines and columns may be hidden. */
export const isBook = (file: Pick<File, 'name'>): boolean => BOOKS.includes(endingOf(file));

/** Whether it is a folder of files, each of which is called where something is said of it. */
export const isFolder = (file: Pick<File, 'name'>): boolean => endingOf(file) === 'zip';

/** Why the server would not take it, as far as that shows before it is sent. */
export function unfit(files: readonly Chosen[]): string | null {
  const [file] = files;
  if (!file) return t('import.file.missing');
  if (files.length > 1) return t('import.file.several');
  if (!READ.includes(endingOf(file))) return t('import.file.kind', { name: file.name });
  if (file.size > LARGEST) return t('import.file.large', { size: Math.ceil(file.size / 1024 / 1024) });
  return null;
}
