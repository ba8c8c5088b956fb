import { t } from './i18n';
import { overTheNetwork, type Problem, parseProblem, Refused } from './problem';
import { tabStorage } from './storage';
import { whose } from './whose';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The token that Spring Security puts into a cookie for us to send back on writes. */
export function xsrfToken(cookies: string): string | null {
  const pair = cookies.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : null;
}

/**
 * The one way to the server, which names whose page asks. The answer's type is the caller's word for what the contract
 * says; a refusal is thrown as `Refused` with its problem, and an answer without a body is undefined.
 */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  /** Whether its token was refused once: a session that began or ended elsewhere has another, which came with that. */
  renewed = false,
): Promise<T> {
  const asker = whose.owner();
  const request = {
    method,
    credentials: 'same-origin' as const,
    headers: {
      accept: 'application/json',
      ...contentType(body),
      ...token(method),
      ...whose.header(method),
      ...headers,
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  };
  const response = await overTheNetwork(fetch(path, request));
  const answer = await bodyOf(response);
  if (asker === undefined && !whose.isFor(response)) return call(method, path, body, headers, renewed);
  if (response.ok) return answer as T;
  const { headers: said } = response;
  const problem = parseProblem(response.status, answer, said.get('X-Request-Id'), said.get('Retry-After'));
  if (problem.code === 'csrf' && !renewed) return call(method, path, body, headers, true);
  if (isOfAnother(problem)) whose.doubt();
  const nobodys = problem.code === 'other-account' && whose.owner() === undefined;
  throw new Refused(nobodys ? { ...problem, detail: t('problem.nobodyYet') } : problem);
}

/** The session has ended, or is somebody else's by now. */
const isOfAnother = ({ status, code }: Problem): boolean => status === 401 || code === 'other-account';

const UNANSWERED = 'rungs.unanswered.';

/**
 * Keys of creating calls whose answer was lost: the same words of the same person sent once more are the same act, also
 * after the page was loaded anew, and the server does it once.
 */
const unanswered = {
  here: new Map<string, string>(),
  read: (act: string) => unanswered.here.get(act) ?? tabStorage.read(UNANSWERED + act),
  set(act: string, key: string): void {
    unanswered.here.set(act, key);
    tabStorage.write(UNANSWERED + act, key);
  },
  delete(act: string): void {
    unanswered.here.delete(act);
    tabStorage.clear(UNANSWERED + act);
  },
};

/** A POST that makes something. Sent again after its answer was lost, it makes nothing twice. */
export async function create<T>(path: string, body: unknown): Promise<T> {
  const act = `${whose.owner()} ${path} ${JSON.stringify(body)}`;
  const key = unanswered.read(act) ?? newKey();
  unanswered.set(act, key);
  try {
    const made = await call<T>('POST', path, body, { 'Idempotency-Key': key });
    unanswered.delete(act);
    return made;
  } catch (error) {
    if (error instanceof Refused && isFinal(error.problem)) unanswered.delete(act);
    throw error;
  }
}

/** Not so where something between us and the server gave up waiting, or the first call is still at it. */
const isFinal = ({ status, code }: Problem): boolean => status < 500 && code !== 'still-running';

/** Not randomUUID, which browsers keep from pages that came without TLS. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}

function contentType(body: unknown): Record<string, string> {
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

function token(method: Method): Record<string, string> {
  const found = method === 'GET' ? null : xsrfToken(document.cookie);
  return found ? { 'X-XSRF-TOKEN': found } : {};
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await overTheNetwork(response.text());
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    if (response.ok) throw new Error(`The answer to ${response.url} is not JSON`);
    return undefined;
  }
}

type QueryValue = string | number | boolean | null | undefined;

/** A path with the parameters that have a value. */
export function withQuery(path: string, params: Record<string, QueryValue>): string {
  const given = Object.entries(params).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  );
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
}
