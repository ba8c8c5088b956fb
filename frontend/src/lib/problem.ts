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

export interface FieldProblem {
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

const UNREACHABLE: Problem = {
  type: 'about:blank',
  code: 'unreachable',
  title: 'Not reachable',
  detail: 'The server could not be reached. What you wrote is kept; try again in a moment.',
  status: 0,
  fields: [],
  requestId: null,
};

/** The problem of any thrown value, so that one error view serves all. */
export function problemOf(error: unknown): Problem {
  return error instanceof Refused ? error.problem : UNREACHABLE;
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
  const title = text(given.title) ?? `The request failed (${status})`;
  return {
    type,
    code: text(given.code) ?? type.split('/').at(-1) ?? type,
    title,
    detail: text(given.detail) ?? title,
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
