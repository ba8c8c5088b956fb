// @vitest-environment node
import { expect, it } from 'vitest';
import { searchWords } from './searchWords';

it('The words of a search are those that were written, once each', () => {
  expect(searchWords('  model   serving model ')).toBe('model serving');
  expect(searchWords(undefined)).toBe('');
});

it('A search has no more of them than the server takes', () => {
  expect(searchWords('a b c d e f g h i j k l m n')).toBe('a b c d e f g h i j k l');
  expect(searchWords('x'.repeat(500))).toHaveLength(200);
});

it('A sign that is no letter is asked for nowhere', () => {
  expect(searchWords('a\u0000b\u202ec')).toBe('a b c');
  expect(searchWords('\ud800')).toBe('');
});
