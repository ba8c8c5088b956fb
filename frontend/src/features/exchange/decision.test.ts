import { describe, expect, it } from 'vitest';
import { asOf, decided, UNCHOSEN } from './decision';
import { report, run } from './exchange.fixture';

const makes = [{ kind: 'ROLE', slug: 'dyer', name: 'Dyer' }] as const;
const missing = run({ report: report({ operations: 2, makes: [...makes] }) });

describe('What is decided of an import', () => {
  it('is a proposal for members, whatever they once chose', () => {
    expect(asOf(UNCHOSEN, false)).toBe('PROPOSALS');
    expect(asOf({ ...UNCHOSEN, as: 'REVISIONS' }, false)).toBe('PROPOSALS');
  });

  it('is publishing for admins, unless they choose otherwise', () => {
    expect(asOf(UNCHOSEN, true)).toBe('REVISIONS');
    expect(asOf({ ...UNCHOSEN, as: 'PROPOSALS' }, true)).toBe('PROPOSALS');
  });

  it('has made what is missing only where it is published at once', () => {
    expect(decided(UNCHOSEN, missing, true).make).toBe(true);
    expect(decided({ ...UNCHOSEN, make: false }, missing, true).make).toBe(false);
    expect(decided({ ...UNCHOSEN, as: 'PROPOSALS' }, missing, true).make).toBe(false);
    expect(decided(UNCHOSEN, missing, false).make).toBe(false);
    expect(decided(UNCHOSEN, run({}), true).make).toBe(false);
  });

  it('is decided of the report that was read', () => {
    expect(decided(UNCHOSEN, run({ reading: 3 }), true).reading).toBe(3);
  });

  it('says why only where something was written', () => {
    expect(decided({ ...UNCHOSEN, rationale: '  ' }, run({}), false).rationale).toBeNull();
    expect(decided({ ...UNCHOSEN, rationale: ' Ours. ' }, run({}), false).rationale).toBe('Ours.');
  });

  it('carries a file out again only where it was carried out before', () => {
    const again = { ...UNCHOSEN, again: true };
    expect(decided(again, run({}), false).again).toBe(false);
    expect(decided(again, run({ earlier: { id: 'x', confirmedAt: null } }), false).again).toBe(true);
  });
});
