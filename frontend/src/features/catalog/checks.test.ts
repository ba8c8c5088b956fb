// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CheckedPlace } from '../../lib/api';
import { asBelowOf, bySkill } from './readChecks';

const place = (skill: string, code: string): CheckedPlace => ({
  skill: { id: skill, slug: skill, name: skill },
  role: { id: 'r', slug: 'tester', name: 'Tester' },
  level: 'junior',
  cell: null,
  code,
  severity: 'WARNING',
  sentence: 'Tester, Junior: nothing stands here.',
});

describe('Findings', () => {
  it('are put together by skill, in their order', () => {
    const groups = bySkill([place('b', 'filler'), place('b', 'no-verb'), place('a', 'filler')]);
    expect(groups.map((group) => group.map(({ skill, code }) => `${skill.slug} ${code}`))).toEqual([
      ['b filler', 'b no-verb'],
      ['a filler'],
    ]);
  });

  it('lead to the suggestion that says as below where the text stands below already', () => {
    expect(asBelowOf({ ...place('a', 'same-as-below'), cell: 'c1' })).toBe('c1');
    expect(asBelowOf({ ...place('a', 'nearly-as-below'), cell: 'c1' })).toBeNull();
  });
});
