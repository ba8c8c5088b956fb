import { withDates } from './dates';
import { t } from './i18n';

/** Why the server refused, as it says it: RFC 9457 with a stable code, a sentence and what was wrong with each field. */
export interface Problem {
  type: string;
  code: string;
  title: string;
  detail: string;
  status: number;
  fields: FieldProblem[];
  requestId: string | null;
  /** After how many seconds the same may be asked again, where the server says so. */
  retryAfter?: number;
}

interface FieldProblem {
  field: string;
  message: string;
}

/** A refused or failed request, thrown so that queries and mutations carry it. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/** A request that did not arrive, or whose answer did not: nobody has refused anything. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : 'unreachable', { cause });
    this.name = 'Unreachable';
  }
}

/** Waits for what comes over the network, and says so where it does not come. */
export const overTheNetwork = <T>(coming: Promise<T>): Promise<T> =>
  coming.catch((cause: unknown) => {
    throw new Unreachable(cause);
  });

/** How browsers say that a part of this application could not be fetched. */
const PART_MISSING = /dynamically imported module|importing a module script failed|unable to preload css/i;

/** Whether a part of this application is missing: it comes with the whole of it, loaded anew. */
export const isPartMissing = (error: unknown): boolean =>
  error instanceof Unreachable
    ? isPartMissing(error.cause)
    : error instanceof Error && PART_MISSING.test(error.message);

/** Whether the network was at fault, and not the page. */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Unreachable || isPartMissing(error);

/** Whether the page itself is at fault: neither was anything refused, nor did anything fail to arrive. */
export const isFault = (error: unknown): boolean => !(error instanceof Refused) && !isUnreachable(error);

/** The problem of any thrown value, so that one error view serves all. */
export function problemOf(error: unknown): Problem {
  if (error instanceof Refused) return error.problem;
  return isUnreachable(error)
    ? ownProblem('unreachable', t('problem.unreachable'))
    : ownProblem('page-fault', t('problem.fault'));
}

const ownProblem = (code: string, detail: string): Problem => ({
  type: 'about:blank',
  code,
  title: detail,
  detail,
  status: 0,
  fields: [],
  requestId: null,
});

/** Whether what was asked for is not there, or not for whoever asks: what they read of it before is not theirs any more. */
export const isNotThere = (error: unknown): boolean => NOT_THERE.has(problemOf(error).status);

const NOT_THERE = new Set([403, 404, 410]);

/** Whether nothing is to be shown of what was asked for: it was never read, or is not the reader's any more. */
export const isUnreadable = ({ data, error }: { data: unknown; error: unknown }): boolean =>
  error !== null && (!data || isNotThere(error));

/** Whether something stands otherwise than the page offered: it has moved on, or whoever reads may not do that any more. */
export const standsOtherwise = (error: unknown): boolean =>
  isNotThere(error) || problemOf(error).status === CONFLICT;

const CONFLICT = 409;

/** Leaves what is this page's own fault where its makers look. */
export function logFault(error: unknown): void {
  if (isFault(error)) console.error(error);
}

/** Reads a response's body as a problem, filling in what it leaves out. */
export function parseProblem(
  status: number,
  body: unknown,
  requestId: string | null = null,
  retryAfter: string | null = null,
): Problem {
  const given = isRecord(body) ? body : {};
  const type = text(given.type) ?? 'about:blank';
  const title = text(given.title) ?? t('problem.failed', { status: String(status) });
  return {
    type,
    code: text(given.code) ?? type.split('/').at(-1) ?? type,
    title,
    detail: withDates(text(given.detail) ?? title),
    status,
    fields: Array.isArray(given.fields) ? given.fields.filter(isFieldProblem) : [],
    requestId: text(given.requestId) ?? requestId,
    ...(/^\d+$/.test(retryAfter ?? '') && { retryAfter: Number(retryAfter) }),
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.field === 'string' && typeof value.message === 'string';
}
