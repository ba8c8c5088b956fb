// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { idParam, numberParam, numbers, oneOf, parseSearch, stringifySearch, texts } from './search';

describe('The parameters of an address', () => {
  it.each(['true', 'null', '42', '1.10', '1e3', '{}', '[a]', '"x"', 'undefined', 'a b', '%', '&=#'])(
    'are the texts that they are: %s',
    (text) => {
      const address = stringifySearch({ q: text });
      expect(parseSearch(address)).toEqual({ q: text });
      expect(texts('q')(parseSearch(address))).toEqual({ q: text });
    },
  );

  it('are taken once, and leave nothing but texts behind whatever their names', () => {
    expect(parseSearch('?q=a&q=b')).toEqual({ q: 'a' });
    expect(parseSearch('?__proto__=x&q=a')).toHaveProperty('q', 'a');
    expect(parseSearch('?=&&q')).toEqual({ '': '', q: '' });
    expect(texts('q')(parseSearch('?q=%E0%A4%A'))).toEqual({ q: '\uFFFD%A' });
  });

  it('are left out of an address where they have no value', () => {
    expect(stringifySearch({ q: '', role: undefined, domain: null })).toBe('');
    expect(stringifySearch({ revision: 3, cell: undefined })).toBe('?revision=3');
  });

  it('are left out of what a page sees where it does not know them', () => {
    expect(texts('q', 'role')({ q: 'x', role: '', other: 'y' })).toEqual({ q: 'x' });
  });

  it('are whole numbers from one up, or left out', () => {
    expect(numbers('from', 'to')({ from: '2', to: 'x' })).toEqual({ from: 2 });
    expect(numbers('from')({ from: 2 })).toEqual({ from: 2 });
    for (const from of ['-1', '0', '1.5', '1e3', '0x1', ' 1', '٣', '99999999999', 'abc'])
      expect(numbers('from')({ from })).toEqual({});
  });

  it('are one of the words that a page knows, or left out', () => {
    const status = oneOf('status', ['open', 'closed']);
    expect(status({ status: 'closed' })).toEqual({ status: 'closed' });
    expect(status({ status: 'true' })).toHaveProperty('status', undefined);
    for (const wrong of ['true', 'OPEN', '', 'constructor']) expect(status({ status: wrong })).toEqual({});
  });
});

describe('A page that is addressed by a number', () => {
  it('is no page where the number is none', () => {
    expect(numberParam.parse({ number: '7' })).toEqual({ number: 7 });
    for (const number of ['x', '07', '1.0', '-1', '9999999999999999'])
      expect(() => numberParam.parse({ number })).toThrow();
  });
});

describe('A page that is addressed by an id', () => {
  it('is no page where the id is none', () => {
    const id = '0198c0de-0000-7000-8000-000000000001';
    expect(idParam.parse({ id })).toEqual({ id });
    for (const wrong of ['nowhere', id.toUpperCase(), `${id}0`, id.replaceAll('-', '')])
      expect(() => idParam.parse({ id: wrong })).toThrow();
  });
});
