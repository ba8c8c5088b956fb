// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { numbers, texts } from './search';

describe('The parameters of an address', () => {
  it('are texts, also where they look like numbers', () => {
    expect(texts('q', 'role')({ q: 42, role: 'data-scientist', other: 'x' })).toEqual({
      q: '42',
      role: 'data-scientist',
    });
    expect(texts('q')({ q: '' })).toEqual({});
  });

  it('are whole numbers from one up, or left out', () => {
    expect(numbers('from', 'to')({ from: 2, to: 'x' })).toEqual({ from: 2 });
    expect(numbers('from')({ from: -1.5 })).toEqual({});
  });
});
