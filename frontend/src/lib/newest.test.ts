// @vitest-environment node
import { QueryClient } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { keepNewest, newest, readNewest } from './newest';

interface State {
  version: number;
  said: string;
}
const version = (state: State) => state.version;
const old = { version: 3, said: 'open' };
const now = { version: 4, said: 'withdrawn' };

describe('Of two answers about one thing', () => {
  it.each([
    [undefined, old, old],
    [old, now, now],
    [now, old, now],
    [now, { ...now, said: 'the same, read later' }, { ...now, said: 'the same, read later' }],
  ])('%j and then %j are %j', (known, came, is) => expect(newest(version, known, came)).toEqual(is));

  it('the older one changes nothing, also when it comes last', () => {
    const client = new QueryClient();
    for (const came of [old, now, old]) keepNewest(client, ['thing'], version, came);
    expect(client.getQueryData(['thing'])).toEqual(now);
  });

  it('a read that was asked before a write was answered does not undo it', async () => {
    const client = new QueryClient();
    let arrive = (_: State) => {};
    const late = new Promise<State>((resolve) => {
      arrive = resolve;
    });
    const read = vi.fn(readNewest(version, () => late));
    const reading = client.fetchQuery({ queryKey: ['thing'], queryFn: read });
    keepNewest(client, ['thing'], version, now);
    arrive(old);
    expect(await reading).toEqual(now);
    expect(client.getQueryData(['thing'])).toEqual(now);
  });
});
