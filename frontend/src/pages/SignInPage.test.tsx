import { describe, expect, it } from 'vitest';
import { localPath } from './SignInPage';

describe('the place to go on to', () => {
  it.each(['/', '/skills/api-design?cell=1#row', '/a//b', '/skills?q=https://example.org'])(
    'keeps %s',
    (place) => {
      expect(localPath(place)).toBe(place);
    },
  );

  it.each([
    '//example.org',
    '/\\example.org',
    '/\t/example.org',
    '/\n\\example.org',
    '\t//example.org',
    'https://example.org',
    'javascript:alert(1)',
    'skills',
    '',
  ])('is home instead of %j', (place) => {
    expect(localPath(place)).toBe('/');
  });
});
