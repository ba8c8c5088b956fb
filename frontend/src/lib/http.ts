import { parseProblem, Refused } from './problem';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** The token that Spring Security puts into a cookie for us to send back on writes. */
export function xsrfToken(cookies: string): string | null {
  const pair = cookies.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : null;
}

/**
 * The one way to the server. The answer's type is the caller's word for what the contract says; a refusal is thrown as
 * `Refused` with its problem, and an answer without a body is undefined.
 */
export async function call<T>(
  method: Method,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  const response = await fetch(path, {
    method,
    credentials: 'same-origin',
    headers: { accept: 'application/json', ...contentType(body), ...token(method), ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const answer = await bodyOf(response);
  if (response.ok) return answer as T;
  throw new Refused(parseProblem(response.status, answer, response.headers.get('X-Request-Id')));
}

function contentType(body: unknown): Record<string, string> {
  return body === undefined ? {} : { 'content-type': 'application/json' };
}

function token(method: Method): Record<string, string> {
  const found = method === 'GET' ? null : xsrfToken(document.cookie);
  return found ? { 'X-XSRF-TOKEN': found } : {};
}

async function bodyOf(response: Response): Promise<unknown> {
  const text = await response.text();
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
