import { type Attempt, attempts } from './attempts';
import { t } from './i18n';
import { overTheNetwork, type Problem, parseProblem, Refused } from './problem';
import { telling } from './telling';
import { whose } from './whose';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

const LONGEST_READ_MS = 30_000;

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
  headers?: Record<string, string>,
): Promise<T> {
  return (await exchange(method, path, body, headers)).answer as T;
}

/** A page of a list that says in its head where it goes on. */
export async function linked<T>(path: string): Promise<{ items: T[]; next: string | null }> {
  const { answer, response } = await exchange('GET', path);
  const [, next] = /[?&]cursor=([^&>]+)[^>]*>; rel="next"/.exec(response.headers.get('Link') ?? '') ?? [];
  return { items: answer as T[], next: next ? decodeURIComponent(next) : null };
}

/** Sends a form of parts, as files are sent; says how much of it is on its way, from 0 to 1. */
export async function sendForm<T>(
  path: string,
  form: FormData,
  tell: (share: number) => void,
  stop: AbortSignal,
): Promise<T> {
  return (await exchange('POST', path, form, {}, false, telling(tell, stop))).answer as T;
}

async function exchange(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
  /** Whether its token was refused once: a session that began or ended elsewhere has another, which came with that. */
  renewed = false,
  send: typeof fetch = fetch,
): Promise<{ answer: unknown; response: Response }> {
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
    body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
    // What is done takes as long as it takes; what waits for a read that is lost would wait for ever.
    signal: method === 'GET' ? AbortSignal.timeout(LONGEST_READ_MS) : undefined,
  };
  const response = await overTheNetwork(send(path, request));
  const answer = await bodyOf(response);
  if (asker === undefined && !whose.isFor(response))
    return exchange(method, path, body, headers, renewed, send);
  if (response.ok) return { answer, response };
  const { headers: said } = response;
  const problem = parseProblem(response.status, answer, said.get('X-Request-Id'), said.get('Retry-After'));
  if (problem.code === 'csrf' && !renewed) return exchange(method, path, body, headers, true, send);
  if (isOfAnother(problem)) whose.doubt();
  const nobodys = problem.code === 'other-account' && whose.owner() === undefined;
  throw new Refused(nobodys ? { ...problem, detail: t('problem.nobodyYet') } : problem);
}

/** The session has ended, or is somebody else's by now. */
const isOfAnother = ({ status, code }: Problem): boolean => status === 401 || code === 'other-account';

/** Where something is made, and what came of it. */
interface Making<T> {
  /** Where it was pressed, which is where its words are kept. */
  place: string;
  /** What was made before, as it is by now; null where it is no more what is asked for. */
  asItIs: (made: T) => Promise<T | null>;
}

/**
 * A POST that makes something. Sent again after its answer was lost, it makes nothing twice. An answer of before is none
 * to what is asked today: where it holds no more, it is asked for anew.
 */
export async function create<T>(path: string, body: unknown, making: Making<T>): Promise<T> {
  const attempt = attempts.at(making.place, path, JSON.stringify(body));
  const { made, replayed } = await send<T>(path, body, attempt);
  const now = replayed ? await again(made, making) : made;
  attempts.end(attempt);
  return now ?? create(path, body, making);
}

/** What is not the reader's any more is said to have been made, and not shown. */
const again = async <T>(made: T | undefined, { asItIs }: Making<T>): Promise<T | null> =>
  made === undefined ? null : asItIs(made);

async function send<T>(path: string, body: unknown, attempt: Attempt) {
  try {
    const { answer, response } = await exchange('POST', path, body, { 'Idempotency-Key': attempt.key });
    return { made: answer as T, replayed: response.headers.has(REPLAYED) };
  } catch (error) {
    if (error instanceof Refused && isFinal(error.problem)) attempts.end(attempt);
    throw error;
  }
}

const REPLAYED = 'Idempotency-Replayed';

/** Not so where something between us and the server gave up waiting, or the first call is still at it. */
const isFinal = ({ status, code }: Problem): boolean => status < 500 && code !== 'still-running';

/** Of a form the browser says it, with what parts it. */
function contentType(body: unknown): Record<string, string> {
  return body === undefined || body instanceof FormData ? {} : { 'content-type': 'application/json' };
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
