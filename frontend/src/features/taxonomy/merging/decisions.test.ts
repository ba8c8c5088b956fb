import { expect, it } from 'vitest';
import { decidedAt, decidedForAll, sent, sideAt, UNDECIDED } from './decisions';

it('A place is undecided until it or all are decided', () => {
  expect(sideAt(UNDECIDED, 's1', 'senior')).toBeNull();
  const one = decidedAt(UNDECIDED, 's1', 'senior', 'FROM');
  expect(sideAt(one, 's1', 'senior')).toBe('FROM');
  expect(sideAt(one, 's1', 'junior')).toBeNull();
  expect(sent(one)).toEqual({ places: [{ skill: 's1', level: 'senior', says: 'FROM' }] });
});

it('What is decided for all holds but where something else is decided since', () => {
  const all = decidedForAll('INTO');
  const but = decidedAt(all, 's1', 'senior', 'FROM');
  expect(sideAt(but, 's1', 'senior')).toBe('FROM');
  expect(sideAt(but, 's2', 'lead')).toBe('INTO');
  expect(sent(but)).toEqual({
    otherwise: 'INTO',
    places: [{ skill: 's1', level: 'senior', says: 'FROM' }],
  });
  expect(sideAt(decidedForAll('INTO'), 's1', 'senior')).toBe('INTO');
});
