import createClient, { type Middleware } from 'openapi-fetch';
import type { paths } from '../generated/api';
import { parseProblem, Refused } from './problem';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The token that Spring Security puts into a cookie for us to send back on writes. */
export function xsrfToken(cookies: string): string | null {
  const pair = cookies.split('; ').find((each) => each.startsWith('XSRF-TOKEN='));
  return pair ? decodeURIComponent(pair.slice('XSRF-TOKEN='.length)) : null;
}

const sendToken: Middleware = {
  onRequest({ request }) {
    const token = READS.has(request.method) ? null : xsrfToken(document.cookie);
    if (token) request.headers.set('X-XSRF-TOKEN', token);
    return request;
  },
};

const throwRefusals: Middleware = {
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => null);
    throw new Refused(parseProblem(response.status, body, response.headers.get('X-Request-Id')));
  },
};

/** The one way to the server. A refusal is thrown as `Refused`, so an answer always has its data. */
export const http = createClient<paths>({ credentials: 'same-origin' });
http.use(sendToken, throwRefusals);

/** The data of an answer; an answer without a body is a bug of the contract. */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  const { data } = await answer;
  if (data === undefined) throw new Error('The answer has no body');
  return data;
}
