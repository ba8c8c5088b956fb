import './messages';
import type { ImportLine, ImportReport, ImportRun } from '../../lib/api';
import { t } from '../../lib/i18n';
import { isFolder, isTable } from './fileChoice';
import type { ImportOutcome } from './readImports';

/** The outcomes as the address of the page names them, those first that somebody has to look at. */
export const OUTCOMES = ['refused', 'collides', 'remark', 'new', 'changed'] as const;

export type OutcomeWord = (typeof OUTCOMES)[number];

export const outcomeOf = (word: OutcomeWord): ImportOutcome => word.toUpperCase() as ImportOutcome;

/** How many lines there are of it; remarks are not counted. */
export function countOf(
  { fresh, changed, collides, refused }: ImportReport,
  word: OutcomeWord,
): number | null {
  return { new: fresh, changed, collides, refused, remark: null }[word];
}

/** What is shown first: what could not be taken, else all. */
export const firstShown = ({ refused, collides }: ImportReport): OutcomeWord | undefined =>
  refused > 0 ? 'refused' : collides > 0 ? 'collides' : undefined;

/** What the file would bring about, in a few sentences. */
export function figuresOf(report: ImportReport): string[] {
  const { fresh, changed, unchanged, collides, refused } = report;
  if (isRefused(report)) return [t('import.figure.refusedFile')];
  return [
    fresh > 0 && t('import.figure.NEW', { count: fresh }),
    changed > 0 && t('import.figure.CHANGED', { count: changed }),
    unchanged > 0 && t('import.figure.unchanged', { count: unchanged }),
    collides > 0 && t('import.figure.COLLIDES', { count: collides }),
    refused > 0 && t('import.figure.REFUSED', { count: refused }),
  ].filter((each) => each !== false);
}

/** Whether there is no row in it that could be: it is refused as a whole. */
const isRefused = ({ rows, refused }: ImportReport): boolean => rows === 0 && refused === 1;

/** Whether confirming would do anything. */
export const bringsAnything = ({ operations, makes }: ImportReport): boolean =>
  operations > 0 || makes.length > 0;

const LETTERS = 26;

/** As spreadsheets call a column: 1 is A, 28 is AB. */
export function lettersOf(column: number): string {
  const rest = column - 1;
  const last = String.fromCharCode(65 + (rest % LETTERS));
  return rest < LETTERS ? last : lettersOf(Math.floor(rest / LETTERS)) + last;
}

/** Where something stands in the file, as whoever opens it finds it. */
export function spotOf(
  { sheet, line, column }: ImportLine['spot'],
  { fileName }: Pick<ImportRun, 'fileName'>,
): string {
  const inFolder = sheet !== null && isFolder({ name: fileName });
  const within = [
    sheet !== null && (inFolder ? sheet : t('import.at.sheet', { sheet })),
    line > 0 && lineOf(String(line), column, isTable({ name: inFolder ? sheet : fileName })),
  ].filter((each) => each !== false);
  return within.length === 0 ? t('import.report.file') : within.join(', ');
}

/** A line's number is what an editor shows, without signs between its digits. */
function lineOf(line: string, column: number, table: boolean): string {
  if (column === 0) return t('import.at.line', { line });
  return table
    ? t('import.at.cell', { line, column: lettersOf(column) })
    : t('import.at.character', { line, column: String(column) });
}

/** Lines that follow each other and are about one skill. */
export interface LinesOfSkill {
  /** As the file names it; nothing of what is about no skill. */
  skill: string | null;
  lines: ImportLine[];
}

export function linesBySkill(lines: ImportLine[]): LinesOfSkill[] {
  const groups: LinesOfSkill[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && last.skill === line.skill) last.lines.push(line);
    else groups.push({ skill: line.skill, lines: [line] });
  }
  return groups;
}

/** Levels, roles, groups and the like that a report names. */
export type NamedEntries = ImportReport['makes'] | ImportReport['retires'];

type Kind = NamedEntries[number]['kind'];

/** What they are called by their kind, in the order in which kinds come up. */
export function byKind(entries: NamedEntries): [Kind, string[]][] {
  const kinds = new Map<Kind, string[]>();
  for (const { kind, name } of entries) kinds.set(kind, [...(kinds.get(kind) ?? []), name]);
  return [...kinds];
}
