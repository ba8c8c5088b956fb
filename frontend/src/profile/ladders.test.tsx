import { cleanup, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Figures } from './Figures';
import { LevelPicker } from './LevelPicker';
import {
  levelsUpTo,
  proficienciesUpTo,
  sampleLadder,
  sampleLevels,
  sampleRung,
} from './ladder/ladder.fixture';
import { LadderContext } from './ladder/useLadder';
import { ProfileTable, type ProfileView } from './ProfileTable';
import { sampleExpectation, sampleProfile, sampleRole } from './sample.fixture';
import type { SkillProfile } from './types';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

/** The table of a profile, as a page of this installation shows it. */
function table(profile: SkillProfile, view: ProfileView = 'levels') {
  const { container } = render(
    <LadderContext value={sampleLadder({ ...profile })}>
      <ProfileTable profile={profile} view={view} />
    </LadderContext>,
  );
  return container;
}

const shown = (within: Element, selector: string) =>
  [...within.querySelectorAll(selector)].map((each) => each.textContent);

describe.each([1, 5, 12])('A ladder of %i levels', (count) => {
  const profile = sampleProfile({ levels: levelsUpTo(count) });

  it('has a table for each, by its own name and in its own place of the ramp', () => {
    const page = table(profile);
    const chips = [...page.querySelectorAll<HTMLElement>('.level-chip')];
    expect(chips.map((each) => each.textContent)).toEqual(profile.levels.map(({ name }) => name));
    expect(chips.map(({ dataset }) => `${dataset.rank} of ${dataset.of}`)).toEqual(
      profile.levels.map(({ rank }) => `${rank} of ${count}`),
    );
    expect(page.textContent).toContain(
      count === 1 ? 'what is expected at L1' : `grows from L1 to L${count}. Click`,
    );
  });

  it('has a column for each in the grid', () => {
    expect(shown(table(profile, 'grid'), 'thead .level-chip')).toHaveLength(count);
  });

  it('has a step for each in the picker', () => {
    render(<LevelPicker profile={profile} />);
    const steps = screen.getByRole('group', { name: 'Your current level' });
    expect(within(steps).getAllByRole('radio')).toHaveLength(count);
    expect(screen.getByText('What the next level adds')).toBeTruthy();
  });
});

describe.each([0, 8])('A scale of %i proficiencies', (count) => {
  const proficiencies = proficienciesUpTo(count);
  const highest = proficiencies.at(-1);

  it('names them as its people do', () => {
    const expectations = [
      sampleExpectation({ requirement: null, proficiency: highest?.proficiency ?? null }),
    ];
    const page = table(
      sampleProfile({
        proficiencies,
        expectations,
        usesRequirement: false,
        usesProficiency: count > 0,
      }),
    );
    expect(shown(page, '.profile-proficiency')).toEqual(highest ? [highest.name] : []);
    expect(shown(page, '.profile-col-required')).toEqual(count > 0 ? ['Proficiency'] : []);
    expect(shown(page, '.profile-required-cell')).toHaveLength(count > 0 ? 1 : 0);
  });
});

describe('Where nobody says what is required', () => {
  const bare = sampleProfile({ usesRequirement: false, usesProficiency: false });

  it('there is neither a figure nor a column', () => {
    render(<Figures profile={bare} />);
    expect(screen.queryByText('Mandatory requirements')).toBeNull();
    cleanup();
    expect(shown(table(bare), 'thead th').slice(0, 2)).toEqual(['Role', 'Description']);
  });

  it('the grid still leads to each expectation', () => {
    const expectations = [sampleExpectation({ requirement: null })];
    table({ ...bare, expectations }, 'grid');
    expect(screen.getByRole('link', { name: /Data Scientist, Junior:\s*Read/ })).toBeTruthy();
  });
});

describe('A rung', () => {
  const rungs = [sampleRung('senior', { title: 'Staff Engineer' }), sampleRung('lead')];
  const role = { ...sampleRole({ id: 'ds', slug: 'data-scientist', name: 'Data Scientist' }), rungs };

  it('is called as its role calls it', () => {
    const expectations = [sampleExpectation({ level: 'senior' }), sampleExpectation({ level: 'lead' })];
    expect(shown(table(sampleProfile({ roles: [role], expectations })), 'tbody th')).toEqual([
      'Data ScientistStaff Engineer',
      'Data Scientist',
    ]);
  });

  it('is told apart in the grid from a level that the role does not have', () => {
    const page = table(sampleProfile({ roles: [role], expectations: [] }), 'grid');
    expect(shown(page, 'tbody td')).toEqual([
      'Not a level of this role',
      'Not a level of this role',
      '–No expectation',
      '–No expectation',
      'Not a level of this role',
    ]);
  });

  it('that says as below shows whose words hold, and the words', () => {
    const expectations = [
      sampleExpectation({ level: 'senior', description: 'Builds it.' }),
      sampleExpectation({ level: 'lead', description: null, asBelow: true }),
    ];
    const page = table(sampleProfile({ expectations }));
    expect(shown(page, '.profile-as-below')).toEqual(['As Senior']);
    expect(shown(page, '.profile-description')).toEqual(['Builds it.', 'Builds it.']);
  });
});

it('What a level means can be read where it is named', () => {
  const [junior, ...others] = sampleLevels();
  if (!junior) throw new Error('a level');
  table(sampleProfile({ levels: [{ ...junior, definition: 'Works with help.' }, ...others] }));
  expect(screen.getByText('What Junior means').closest('details')?.textContent).toContain('Works with help.');
  expect(screen.queryByText('What Senior means')).toBeNull();
});

it('Many roles are a list to choose from', () => {
  const roles = Array.from({ length: 19 }, (_, at) =>
    sampleRole({ id: `r${at}`, slug: `r${at}`, name: `Role ${at}` }),
  );
  render(<LevelPicker profile={sampleProfile({ roles })} />);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Your role' }).options).toHaveLength(19);
});
