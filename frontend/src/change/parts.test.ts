import { describe, expect, it } from 'vitest';
import type { ProposedChange } from '../lib/api';
import { MANY_CHANGES, marked, type Part, partsOf, positionsOf } from './parts';
import { sampleChange } from './sample.fixture';

const skill = (id: string) => ({ id, slug: id, name: id.toUpperCase() });
const role = (id: string) => ({ id, slug: id, name: id.toUpperCase() });

/** So many changes of each of these skills, each of another role or, for none, of the skill itself. */
function changes(...of: [skill: string, count: number, roles?: (string | null)[]][]): ProposedChange[] {
  let position = -1;
  return of.flatMap(([id, count, roles = ['ds']]) =>
    Array.from({ length: count }, (_, at) => {
      position += 1;
      const of = roles[at % roles.length] ?? null;
      return sampleChange({ position, skill: skill(id), role: of === null ? null : role(of) });
    }),
  );
}

const toldOf = (parts: Part[]) =>
  parts.map(({ skill, role, changes }) => [skill.id, role?.id ?? role, changes.length]);
const told = (all: ProposedChange[]) => toldOf(partsOf(all));

describe('A proposal of many changes', () => {
  it('has a part for each skill', () => {
    expect(told(changes(['a', 3], ['b', MANY_CHANGES]))).toEqual([
      ['a', undefined, 3],
      ['b', undefined, MANY_CHANGES],
    ]);
  });

  it('has one for each role within a skill that has many', () => {
    const roles = [
      ['b', null, 30],
      ['b', 'ds', 30],
      ['b', 'qa', 30],
    ];
    const all = partsOf(changes(['a', 2], ['b', 90, [null, 'ds', 'qa']]));
    expect(toldOf(all)).toEqual([
      ['a', undefined, 2],
      ['b', undefined, 90],
    ]);
    expect(all.map(({ within }) => toldOf(within))).toEqual([[], roles]);
    expect(told(changes(['b', 90, [null, 'ds', 'qa']]))).toEqual(roles);
  });

  it('keeps each change once, whatever is between', () => {
    const mixed = [...changes(['a', 2]), ...changes(['b', 1]), ...changes(['a', 1])];
    expect(told(mixed)).toEqual([
      ['a', undefined, 3],
      ['b', undefined, 1],
    ]);
  });

  it('says how many bear which mark, and nothing of those that nothing bears', () => {
    const all = changes(['a', 4]);
    const mark = (name: string, at: number[]) => ({ name, tone: 'wait' as const, at: new Set(at) });
    const counts = marked(all, [mark('Collide', [1, 3, 9]), mark('Found', [])]);
    expect(counts.map(({ name, count }) => [name, count])).toEqual([['Collide', 2]]);
    expect([...positionsOf(all, ({ position }) => position > 2)]).toEqual([3]);
  });
});
