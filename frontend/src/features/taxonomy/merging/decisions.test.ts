import { expect, it } from 'vitest';
import { decidedAt, decidedForAll, sent, sideAt, UNDECIDED } from './decisions';

it('A place is undecided until it or all are decided', () => {
  expect(sideAt(UNDECIDED, 's1', 'senior')).toBeNull();
  const one = decidedAt(UNDECIDED, 's1', 'senior', 'FROM', 7);
  expect(sideAt(one, 's1', 'senior')).toBe('FROM');
  expect(sideAt(one, 's1', 'junior')).toBeNull();
  expect(sent(one, 7)).toEqual({ publication: 7, places: [{ skill: 's1', level: 'senior', says: 'FROM' }] });
});

it('What is decided for all holds but where something else is decided since', () => {
  const all = decidedForAll('INTO', 7);
  const but = decidedAt(all, 's1', 'senior', 'FROM', 7);
  expect(sideAt(but, 's1', 'senior')).toBe('FROM');
  expect(sideAt(but, 's2', 'lead')).toBe('INTO');
  expect(sent(but, 7)).toEqual({
    publication: 7,
    otherwise: 'INTO',
    places: [{ skill: 's1', level: 'senior', says: 'FROM' }],
  });
  expect(sideAt(decidedForAll('INTO', 7), 's1', 'senior')).toBe('INTO');
});

it('Decisions are sent on what was published when the first was taken, whatever a hint brings', () => {
  expect(sent(UNDECIDED, 8).publication).toBe(8);
  const one = decidedAt(UNDECIDED, 's1', 'senior', 'FROM', 7);
  const two = decidedAt(one, 's2', 'senior', 'INTO', 8);
  expect(sent(two, 9).publication).toBe(7);
  expect(sent(decidedForAll('INTO', 9), 9).publication).toBe(9);
});
