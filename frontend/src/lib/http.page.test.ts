import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { attempts } from './attempts';
import { drafts, settle, useDraft } from './drafts';
import { call, create, withQuery, xsrfToken } from './http';
import { isUnreachable } from './problem';
import { signOut } from './signOut';
import { whose } from './whose';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };
const jonas = { id: 'j1', handle: 'jonas', name: 'Jonas' };

function serverAnswering(status: number, body: unknown) {
  const text = body === undefined ? null : JSON.stringify(body);
  const fetched = vi.fn((_path: string, _init: RequestInit) =>
    Promise.resolve(new Response(text, { status, headers: { 'X-Request-Id': 'r-1' } })),
  );
  vi.stubGlobal('fetch', fetched);
  return fetched;
}

/** Made from this place; what was made before is still there, unless told otherwise. */
const comment = (asItIs = (made: unknown) => Promise.resolve(made)) => ({ place: 'comment:1', asItIs });
/** The keys that were sent. */
const keysOf = (fetched: ReturnType<typeof serverAnswering>) =>
  fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('Idempotency-Key'));

describe('A call', () => {
  beforeEach(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the test plays the server's Set-Cookie
    document.cookie = 'XSRF-TOKEN=abc%2Fd';
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('finds the token among other cookies', () => {
    expect(xsrfToken('a=1; XSRF-TOKEN=x%2Fy; b=2')).toBe('x/y');
    expect(xsrfToken('a=1')).toBeNull();
  });

  it('sends the token and the body with a write', async () => {
    const fetched = serverAnswering(200, { html: '' });
    await call('POST', '/api/markdown/preview', { body: 'x' });
    const init = fetched.mock.calls[0]?.[1];
    expect(init?.headers).toMatchObject({ 'X-XSRF-TOKEN': 'abc/d', 'content-type': 'application/json' });
    expect(init?.body).toBe('{"body":"x"}');
  });

  it('sends no token with a read', async () => {
    const fetched = serverAnswering(200, {});
    await call('GET', '/api/me');
    expect(fetched.mock.calls[0]?.[1].headers).toEqual({ accept: 'application/json' });
  });

  it('reads again what was answered for another before it was known whose page this is', async () => {
    vi.resetModules();
    const { call } = await import('./http');
    const { whose } = await import('./whose');
    const fetched = serverAnswering(200, { of: 'jonas' });
    fetched.mockImplementationOnce(() => {
      whose.begin(jonas);
      const headers = { 'Rungs-Account': 'i1' };
      return Promise.resolve(new Response(JSON.stringify({ of: 'ines' }), { headers }));
    });
    expect(await call('GET', '/api/home')).toEqual({ of: 'jonas' });
    expect(fetched.mock.calls.map(([, init]) => Object.keys(init.headers ?? {}))).toEqual([
      ['accept'],
      ['accept', 'Rungs-Account'],
    ]);
  });

  it('is sent once more with the token that came with a refusal of the one before', async () => {
    const fetched = serverAnswering(403, { code: 'csrf' });
    fetched.mockImplementationOnce(() => {
      // biome-ignore lint/suspicious/noDocumentCookie: the test plays the server's Set-Cookie
      document.cookie = 'XSRF-TOKEN=of-the-next';
      return Promise.resolve(new Response(JSON.stringify({ code: 'csrf' }), { status: 403 }));
    });
    await expect(call('POST', '/api/threads', {})).rejects.toThrow();
    const tokens = fetched.mock.calls.map(([, init]) => new Headers(init.headers).get('X-XSRF-TOKEN'));
    expect(tokens).toEqual(['abc/d', 'of-the-next']);
  });

  it('answers nothing where the server does', async () => {
    serverAnswering(204, undefined);
    expect(await call('DELETE', '/api/comments/1')).toBeUndefined();
  });

  it('throws a refusal with the problem it was answered', async () => {
    serverAnswering(403, { code: 'not-yours', detail: 'This is not yours.' });
    const error: unknown = await call('GET', '/api/me').catch((e: unknown) => e);
    expect(error).toHaveProperty('name', 'Refused');
    expect(error).toHaveProperty('problem.code', 'not-yours');
    expect(error).toHaveProperty('problem.requestId', 'r-1');
  });

  it('sends an act again with its key after the answer was lost, and the next one with another', async () => {
    const fetched = serverAnswering(201, {});
    fetched.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(create('/api/threads', { body: 'x' }, comment())).rejects.toThrow('Failed to fetch');
    await create('/api/threads', { body: 'x' }, comment());
    await create('/api/threads', { body: 'x' }, comment());
    const keys = keysOf(fetched);
    expect(keys[0]).toMatch(/^[!-~]{1,100}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });

  it('sends it with its key also from a page that was loaded anew meanwhile', async () => {
    const fetched = serverAnswering(201, {});
    fetched.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(create('/api/threads', { body: 'y' }, comment())).rejects.toThrow('Failed to fetch');
    vi.resetModules();
    await (await import('./http')).create('/api/threads', { body: 'y' }, comment());
    const keys = keysOf(fetched);
    expect(keys[1]).toBe(keys[0]);
  });

  describe('whose answer was lost', () => {
    const words = { body: 'The same' };
    let fetched: ReturnType<typeof serverAnswering>;
    const again = () => create('/api/threads', words, comment());
    beforeEach(async () => {
      attempts.forgetAll();
      whose.begin(ines);
      fetched = serverAnswering(201, {});
      fetched.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
      await again().catch((error: unknown) => error);
    });
    const isAnother = () => {
      const keys = keysOf(fetched).filter((key) => key !== null);
      return keys.at(-1) !== keys[0];
    };

    it.each<[string, (box: ReturnType<typeof useDraft>) => unknown]>([
      ['the words were changed where they stand', (box) => box.change('The')],
      ['the words were sent in another tab', () => act(() => settle('comment:1', () => ''))],
      ['other words were sent from there', () => create('/api/threads', { body: 'Other' }, comment())],
      ['ten minutes have passed', () => vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 11 * 60_000)],
      ['its person has signed out', () => signOut({ isOpen: () => false } as never)],
    ])('is another act once %s', async (_, done) => {
      drafts.write('comment:1', 'The same');
      const { result, unmount } = renderHook(() => useDraft('comment:1'));
      await act(async () => void (await done(result.current)));
      unmount();
      whose.begin(ines);
      await again();
      expect(isAnother()).toBe(true);
    });

    it.each<[string, () => Promise<unknown>]>([
      ['is read', () => call('GET', '/api/threads')],
      ['is looked at beforehand', () => call('POST', '/api/threads/preview', {})],
      ['of another kind is done', () => call('POST', '/api/proposals/7/claim')],
      ['is done with another that stands there', () => call('POST', '/api/threads/t1/resolve')],
      ['is taken away there', () => call('DELETE', '/api/threads/t1')],
      [
        'else is said there from another place',
        () => create('/api/threads', { body: 'Other' }, { ...comment(), place: 'comment:2' }),
      ],
      [
        'is answered to another that stands there',
        () => create('/api/threads/t1/comments', words, { ...comment(), place: 'reply:t1' }),
      ],
    ])('is the same act where something %s meanwhile', async (_, done) => {
      await done();
      await again();
      expect(isAnother()).toBe(false);
    });

    it('is done anew where the old answer holds no more, and never told as done by that', async () => {
      const replayed = { 'Idempotency-Replayed': 'true' };
      fetched.mockImplementationOnce(() =>
        Promise.resolve(Response.json({ id: 'old' }, { headers: replayed })),
      );
      fetched.mockImplementationOnce(() => Promise.resolve(Response.json({ id: 'new' })));
      const made = await create(
        '/api/threads',
        words,
        comment(() => Promise.resolve(null)),
      );
      expect(made).toEqual({ id: 'new' });
      expect(new Set(keysOf(fetched)).size).toBe(2);
    });

    it('is told as it is by now where it holds', async () => {
      const replayed = { 'Idempotency-Replayed': 'true' };
      fetched.mockImplementationOnce(() =>
        Promise.resolve(Response.json({ id: 'old' }, { headers: replayed })),
      );
      const now = { id: 'old', edited: true };
      expect(
        await create(
          '/api/threads',
          words,
          comment(() => Promise.resolve(now)),
        ),
      ).toEqual(now);
    });
  });

  it.each([
    ['a suggestion', '/api/proposals', '/api/proposals/7/withdraw'],
    ['a review', '/api/proposals/7/reviews', '/api/proposals/7/claim'],
    ['a reply', '/api/threads/t1/comments', '/api/threads/t1/resolve'],
  ])('sends %s again with its key after something else was done at its address', async (_, path, other) => {
    attempts.forgetAll();
    const fetched = serverAnswering(201, {});
    fetched.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
    await create(path, {}, comment()).catch((error: unknown) => error);
    await call('POST', other, {});
    await create(path, {}, comment());
    const [first, , again] = keysOf(fetched);
    expect(again).toBe(first);
  });

  it('waits for no answer to a read for ever, and for that to a write as long as it takes', async () => {
    const limit = new AbortController();
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(limit.signal);
    const fetched = vi.fn(
      (_path: string, { signal }: RequestInit) =>
        new Promise<Response>((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        }),
    );
    vi.stubGlobal('fetch', fetched);
    const reading = call('GET', '/api/changes').catch(isUnreachable);
    void call('POST', '/api/threads', {});
    expect(timeout).toHaveBeenCalledExactlyOnceWith(30_000);
    limit.abort();
    expect(await reading).toBe(true);
    expect(fetched.mock.calls[1]?.[1].signal).toBeUndefined();
  });

  it('gives a refused act another key when it is sent again', async () => {
    const fetched = serverAnswering(400, {});
    for (let i = 0; i < 2; i++) await create('/api/threads', {}, comment()).catch((error: unknown) => error);
    const keys = keysOf(fetched);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('names whom it is meant for', async () => {
    whose.begin(ines);
    const fetched = serverAnswering(200, {});
    await call('POST', '/api/threads', {});
    await call('GET', '/api/notifications');
    for (const [, init] of fetched.mock.calls) expect(init.headers).toMatchObject({ 'Rungs-Account': 'i1' });
  });

  it.each([
    [409, 'other-account'],
    [401, 'not-signed-in'],
  ])('that is refused with %i %s makes the page ask whose it is', async (status, code) => {
    whose.begin(ines);
    serverAnswering(status, { code });
    await call('POST', '/api/threads', {}).catch((error: unknown) => error);
    expect(whose.now().doubted).toBe(true);
  });

  it('gives what one person sent no key of another’s', async () => {
    const fetched = serverAnswering(201, {});
    fetched.mockImplementationOnce(() => Promise.reject(new TypeError('Failed to fetch')));
    whose.begin(ines);
    await create('/api/threads', { body: 'the same' }, comment()).catch((error: unknown) => error);
    whose.begin(jonas);
    await create('/api/threads', { body: 'the same' }, comment());
    const keys = keysOf(fetched);
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('leaves parameters without a value out of the address', () => {
    expect(withQuery('/api/proposals', { status: 'open', cursor: null, q: '' })).toBe(
      '/api/proposals?status=open',
    );
    expect(withQuery('/api/proposals', {})).toBe('/api/proposals');
  });
});
