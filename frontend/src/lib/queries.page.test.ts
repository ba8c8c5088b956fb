// @vitest-environment node
import { MutationObserver, onlineManager, QueryObserver } from '@tanstack/react-query';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseProblem, Refused, Unreachable } from './problem';
import { forgetWhenOver, pauseBefore, queries, readAgain, readWhenBack } from './queries';
import { whose } from './whose';

const unreachable = () => Promise.reject(new Unreachable(new TypeError('Failed to fetch')));

const refused = (status: number, retryAfter: string | null) =>
  new Refused(parseProblem(status, {}, null, retryAfter));

describe('A read', () => {
  it('that came too early is tried again when the server says so, and not by all at once', () => {
    const tooMany = refused(429, '4');
    expect(readAgain(0, tooMany)).toBe(true);
    expect(readAgain(2, tooMany)).toBe(false);
    for (let i = 0; i < 20; i++) {
      expect(pauseBefore(0, tooMany)).toBeGreaterThanOrEqual(4000);
      expect(pauseBefore(0, tooMany)).toBeLessThanOrEqual(6000);
    }
  });

  it('that would have to wait long says so instead', () => {
    expect(readAgain(0, refused(429, '11'))).toBe(false);
    expect(readAgain(0, refused(503, null))).toBe(false);
  });

  it('that was refused is not tried again, one that did not arrive is', () => {
    expect(readAgain(0, refused(404, null))).toBe(false);
    expect(readAgain(1, new Unreachable(new TypeError('Failed to fetch')))).toBe(true);
    expect(pauseBefore(1, new Unreachable(new TypeError('Failed to fetch')))).toBe(2000);
  });
});

describe('A write', () => {
  it('is never sent again by itself', () => {
    expect(queries.getDefaultOptions().mutations?.retry).toBe(false);
  });
});

describe('What was read', () => {
  it('for another before it was known whose page this is, is read anew', async () => {
    forgetWhenOver();
    const read = vi.fn(() => Promise.resolve('anything'));
    await queries.fetchQuery({ queryKey: ['proposal', 13], queryFn: read });
    await queries.fetchQuery({ queryKey: ['me'], queryFn: read });
    whose.isFor(new Response(null, { headers: { 'Rungs-Account': 'i1' } }));
    whose.begin(null);
    expect(queries.getQueryData(['proposal', 13])).toBeUndefined();
    expect(queries.getQueryData(['me'])).toBe('anything');
  });
});

describe('Without a network', () => {
  afterEach(() => onlineManager.setOnline(true));

  it('a write fails at once, and is not done once there is one', async () => {
    onlineManager.setOnline(false);
    const done = vi.fn(unreachable);
    await expect(new MutationObserver(queries, { mutationFn: done }).mutate()).rejects.toThrow(Unreachable);
    onlineManager.setOnline(true);
    await queries.resumePausedMutations();
    expect(done).toHaveBeenCalledTimes(1);
  });

  it('a read fails, too, and is done once there is one', async () => {
    readWhenBack();
    onlineManager.setOnline(false);
    const read = vi.fn<() => Promise<string>>(unreachable);
    const query = new QueryObserver(queries, { queryKey: ['read'], queryFn: read, retry: false });
    const end = query.subscribe(() => {});
    await vi.waitFor(() => expect(query.getCurrentResult().isError).toBe(true));
    read.mockImplementation(() => Promise.resolve('read'));
    onlineManager.setOnline(true);
    await vi.waitFor(() => expect(query.getCurrentResult().data).toBe('read'));
    end();
  });
});
