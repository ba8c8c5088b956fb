import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { xsrfToken } from './http';
import type { Refused } from './problem';

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json', 'X-Request-Id': 'r-1' },
  });

async function clientAnswering(response: Response) {
  const fetched = vi.fn((_request: Request) => Promise.resolve(response));
  vi.stubGlobal('fetch', fetched);
  vi.resetModules();
  const { http } = await import('./http');
  return { http, fetched };
}

describe('The client', () => {
  beforeEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the test plays the server's Set-Cookie
    document.cookie = 'XSRF-TOKEN=abc%2Fd';
  });
  afterEach(() => vi.unstubAllGlobals());

  it('finds the token among other cookies', () => {
    expect(xsrfToken('a=1; XSRF-TOKEN=x%2Fy; b=2')).toBe('x/y');
    expect(xsrfToken('a=1')).toBeNull();
  });

  it('sends the token with a write', async () => {
    const { http, fetched } = await clientAnswering(json(200, { bodyHtml: '' }));
    await http.POST('/api/markdown/preview', { baseUrl: 'http://rungs.test', body: { body: 'x' } });
    expect(fetched.mock.calls[0]?.[0].headers.get('X-XSRF-TOKEN')).toBe('abc/d');
  });

  it('throws a refusal with the problem it was answered', async () => {
    const { http } = await clientAnswering(json(403, { code: 'not-yours', detail: 'This is not yours.' }));
    const error: unknown = await http
      .GET('/api/me', { baseUrl: 'http://rungs.test' })
      .catch((e: unknown) => e);
    expect(error).toHaveProperty('name', 'Refused' satisfies Refused['name']);
    expect(error).toHaveProperty('problem.code', 'not-yours');
    expect(error).toHaveProperty('problem.requestId', 'r-1');
  });
});
