import { act, renderHook } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { sampleProfile } from './sample.fixture';
import type { SkillProfile } from './types';
import { usePosition } from './usePosition';

/** Two levels exchange their addresses, and all roles get others. */
function readdressed(profile: SkillProfile): SkillProfile {
  const [one, other, ...more] = profile.levels;
  if (!one || !other) throw new Error('There are two levels at least');
  return {
    ...profile,
    levels: [{ ...one, level: other.level }, { ...other, level: one.level }, ...more],
    roles: profile.roles.map((each) => ({ ...each, slug: `${each.slug}-2` })),
  };
}

describe('Where a reader stands', () => {
  beforeEach(() => localStorage.clear());

  it('is remembered, whatever addresses their level and role have by then', () => {
    const profile = sampleProfile();
    const [level, role] = [profile.levels[1], profile.roles.at(-1)];
    if (!level || !role) throw new Error('There are two levels and a role');
    const { result } = renderHook(() => usePosition(profile));
    act(() => result.current.chooseLevel(level.level));
    act(() => result.current.chooseRole(role));
    expect(result.current.position).toMatchObject({ level: level.level, role: { id: role.id } });

    const now = readdressed(profile);
    expect(renderHook(() => usePosition(now)).result.current.position).toMatchObject({
      level: profile.levels[0]?.level,
      role: { id: role.id },
    });
  });

  it('is known by the addresses of before', () => {
    const profile = sampleProfile();
    localStorage.setItem('rungs.position.level', profile.levels[1]?.level ?? '');
    expect(renderHook(() => usePosition(profile)).result.current.position?.level).toBe(
      profile.levels[1]?.level,
    );
  });
});
