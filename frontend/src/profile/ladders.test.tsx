import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
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
import { usePosition } from './usePosition';

beforeEach(() => localStorage.clear());
afterEach(cleanup);

const Picker = ({ profile }: { profile: SkillProfile }) => (
  <LevelPicker profile={profile} standing={usePosition(profile)} />
);

const Whole = ({ profile }: { profile: SkillProfile }) => (
  <ProfileTable profile={profile} standing={usePosition(profile)} />
);

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
    render(<Picker profile={profile} />);
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
    expect(shown(page, '.description')).toEqual(['Builds it.', 'Builds it.']);
  });
});

it('What a level means can be read where it is named', () => {
  const [junior, ...others] = sampleLevels();
  if (!junior) throw new Error('a level');
  table(sampleProfile({ levels: [{ ...junior, definition: 'Works with help.' }, ...others] }));
  expect(screen.getByText('What Junior means').closest('details')?.textContent).toContain('Works with help.');
  expect(screen.queryByText('What Senior means')).toBeNull();
});

const many = Array.from({ length: 19 }, (_, at) => ({
  ...sampleRole({ id: `r${at}`, slug: `r${at}`, name: `Role ${at}` }),
  family: at < 9 ? { id: 'f', slug: 'data', name: 'Data' } : null,
}));

it('Many roles are found by name or family', async () => {
  await import('../ui/mantine');
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
  render(<Picker profile={sampleProfile({ roles: many })} />);
  await userEvent.click(screen.getByRole('button', { name: 'Your role: Role 0' }));
  const dialog = within(await screen.findByRole('dialog'));
  expect(dialog.getAllByRole('heading', { level: 3 }).map((each) => each.textContent)).toEqual([
    'Data',
    'Other roles',
  ]);
  await userEvent.type(dialog.getByRole('searchbox'), 'data 7{Enter}');
  await screen.findByRole('button', { name: 'Your role: Role 7' });
}, 60_000);

describe('Where many roles share a text', () => {
  const expectations = many.map(({ id }, at) =>
    sampleExpectation({ role: id, description: 'Runs it.', requirement: at < 10 ? 'MANDATORY' : 'OPTIONAL' }),
  );

  it('it stands once, beside a line for each bar, with the first of the roles and the number of the others', () => {
    const page = table(sampleProfile({ roles: many, expectations }));
    expect(shown(page, '.description')).toEqual(['Runs it.']);
    expect(shown(page, '.profile-requirement')).toEqual(['Mandatory', 'Optional']);
    expect(page.querySelector('.profile-description-cell')?.getAttribute('rowspan')).toBe('2');
    expect(shown(page, '.profile-more > summary')).toEqual(['and 7 more roles', 'and 6 more roles']);
    expect(page.querySelectorAll('.profile-row-link')).toHaveLength(19);
  });

  it('the one that is open is seen', () => {
    const profile = sampleProfile({ roles: many, expectations });
    const { container } = render(<ProfileTable profile={profile} current="r18-junior" />);
    const folds = [...container.querySelectorAll<HTMLDetailsElement>('.profile-more')];
    expect(folds.map(({ open }) => open)).toEqual([false, true]);
  });
});

describe('Where there is too much to read at once', () => {
  const levels = levelsUpTo(9);
  const expectations = levels.flatMap(({ level }) =>
    many.map(({ id, name }) => sampleExpectation({ role: id, level, description: `${name} at ${level}.` })),
  );
  const profile = sampleProfile({ levels, roles: many, expectations });
  const open = (page: Element) =>
    [...page.querySelectorAll<HTMLDetailsElement>('.profile-rung-long > details')].map((each) => each.open);

  it('the levels are folded but the first and the reader’s own, and all can be opened', async () => {
    localStorage.setItem('rungs.position.level', 'l4');
    const { container } = render(<Whole profile={profile} />);
    expect(open(container)).toEqual([true, false, false, true, false, false, false, false, false]);
    expect(shown(container, '.profile-rung-sum')[0]).toBe('19 roles · 19 texts');
    await userEvent.click(screen.getByText('Open all levels'));
    expect(open(container)).toEqual(Array(9).fill(true));
    await userEvent.click(screen.getByText('Fold all levels'));
    expect(open(container)).toEqual(Array(9).fill(false));
  });

  it('a level opens that has the cell that is wanted, or that changed', () => {
    const { container, rerender } = render(<ProfileTable profile={profile} current="r3-l2" />);
    expect(open(container).slice(0, 3)).toEqual([true, true, false]);
    rerender(<ProfileTable profile={profile} changed={new Map([['r3-l3', 'Said otherwise before.']])} />);
    expect(open(container).slice(0, 3)).toEqual([true, true, true]);
  });

  it('one role can be shown alone, at all levels, and that is remembered', async () => {
    const { container } = render(<Whole profile={profile} />);
    await userEvent.click(screen.getByText('One role'));
    expect(shown(container, '.profile-row-link')).toEqual(Array(9).fill('Role 0'));
    expect(open(container)).toEqual([]);
    cleanup();
    render(<Whole profile={profile} />);
    expect(screen.getByText('One role').getAttribute('aria-pressed')).toBe('true');
    await userEvent.click(screen.getByText('All 19 roles'));
    expect(document.querySelectorAll('.profile-row-link')).toHaveLength(171);
  });
});
