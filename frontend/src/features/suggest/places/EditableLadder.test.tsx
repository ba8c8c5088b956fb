import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationForm, SkillProfile } from '../../../lib/api';
import {
  levelsUpTo,
  proficienciesUpTo,
  sampleLadder,
  sampleRung,
} from '../../../profile/ladder/ladder.fixture';
import { LadderContext } from '../../../profile/ladder/useLadder';
import { sampleExpectation, sampleProfile, sampleRole } from '../../../profile/sample.fixture';
import { cellAt } from '../suggestion/place';
import { subjectOf } from '../suggestion/subject';
import { EditableLadder } from './EditableLadder';
import { type SaidPlace, useEditing } from './useEditing';

beforeEach(() => {
  vi.stubGlobal('fetch', () => new Promise<Response>(() => {}));
  Element.prototype.scrollIntoView = () => {};
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

let written: OperationForm[] = [];
const REMARKS = { refused: [], missing: [], findings: [] };

interface DeskProps {
  profile: SkillProfile;
  cell?: string | null;
  missing?: SaidPlace[];
}

function Desk({ profile, cell = null, missing = [] }: DeskProps) {
  const [remarks] = useState({ ...REMARKS, missing });
  const [subject] = useState(() => subjectOf(profile));
  const [operations, edit] = useState<OperationForm[]>([]);
  written = operations;
  const editing = useEditing(subject, profile.roles, operations, edit, remarks);
  const known = profile.expectations.find((each) => each.cell === cell);
  return <EditableLadder editing={editing} wanted={known ? cellAt(known.role, known.level) : null} />;
}

function write(
  change: Partial<SkillProfile>,
  ladder = sampleLadder(),
  cell: string | null = null,
  missing: SaidPlace[] = [],
) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LadderContext value={ladder}>
        <Desk profile={sampleProfile(change)} cell={cell} missing={missing} />
      </LadderContext>
    </QueryClientProvider>,
  );
}

const rungs = [sampleRung('senior', { title: 'Staff Engineer' }), sampleRung('lead')];
const role = { ...sampleRole({ id: 'ds', slug: 'data-scientist', name: 'Data Scientist' }), rungs };
const senior = sampleExpectation({ level: 'senior', description: 'Builds it.' });
const levels = () => screen.getAllByRole('heading', { level: 3 }).map((each) => each.textContent);

describe('The ladder that is written at', () => {
  it('offers only the levels that a role has', () => {
    write({ roles: [role], expectations: [senior] });
    expect(levels()).toEqual(['Senior', 'Lead']);
    expect(screen.getByText('Staff Engineer')).toBeTruthy();
  });

  it('shows what stands at a level that its role has no more', () => {
    write({ roles: [role], expectations: [sampleExpectation({ level: 'junior' })] });
    expect(levels()).toEqual(['Junior', 'Senior', 'Lead']);
    const junior = screen.getByRole('region', { name: 'Junior' });
    expect(within(junior).queryByRole('button', { name: 'Data Scientist' })).toBeNull();
  });

  it('takes no requirement and no proficiency', async () => {
    write({ roles: [role], expectations: [{ ...senior, proficiency: 'working' }] });
    await userEvent.selectOptions(
      screen.getByLabelText('Requirement of Data Scientist, Senior'),
      'No requirement',
    );
    await userEvent.selectOptions(
      screen.getByLabelText('Proficiency of Data Scientist, Senior'),
      'No proficiency',
    );
    expect(written[0]?.proposed).toEqual({
      description: 'Builds it.',
      requirement: null,
      proficiency: null,
    });
  });

  it.each([0, 8])('offers a scale of %i proficiencies', (count) => {
    const proficiencies = proficienciesUpTo(count);
    write({ roles: [role], expectations: [senior], proficiencies }, sampleLadder({ proficiencies }));
    const scale = screen.queryByLabelText<HTMLSelectElement>('Proficiency of Data Scientist, Senior');
    expect(scale?.options.length).toBe(count === 0 ? undefined : count + 1);
  });

  it('requires nothing of what is added where nobody requires anything', async () => {
    write({ roles: [role], expectations: [] }, sampleLadder({ usesRequirement: false }));
    await userEvent.click(screen.getAllByRole('button', { name: 'Data Scientist' })[0] as HTMLElement);
    expect(written[0]?.proposed?.requirement).toBeNull();
  });

  it('lets a cell say as below, shows what holds then, and keeps what was written', async () => {
    write({ roles: [role], expectations: [senior, sampleExpectation({ level: 'lead' })] });
    const words = () => screen.queryByLabelText('Description of Data Scientist, Lead');
    await userEvent.type(words() as HTMLElement, ' More.');
    const choice = screen.getByLabelText('As Senior, for Data Scientist, Lead');
    await userEvent.click(choice);
    expect(words()).toBeNull();
    expect(screen.getAllByRole('toolbar')).toHaveLength(1);
    expect(screen.getAllByText('Builds it.')).toHaveLength(2);
    expect(written[0]).toMatchObject({ type: 'EditExpectation', proposed: { asBelow: true } });
    expect(written[0]?.proposed).not.toHaveProperty('description');
    await userEvent.click(choice);
    expect((words() as HTMLTextAreaElement).value).toBe('Text. More.');
    expect(written[0]?.proposed).toMatchObject({ description: 'Text. More.' });
  });

  it('has nothing to be as at the lowest rung', () => {
    write({ roles: [role], expectations: [senior] });
    expect(screen.queryByRole('checkbox', { name: /^As / })).toBeNull();
  });
});

describe('One text for several roles', () => {
  const roles = ['Analyst', 'Builder', 'Carrier'].map((name) =>
    sampleRole({ id: name, slug: name.toLowerCase(), name }),
  );
  const expectations = roles.map(({ id }) =>
    sampleExpectation({ role: id, level: 'senior', description: 'Runs it.' }),
  );
  const SHARED = 'Description of Analyst, Builder, and Carrier, Senior';

  it('is one field, and what is written there an operation for each', async () => {
    write({ roles, expectations });
    screen.getByText('One text for 3 roles');
    await userEvent.type(screen.getByLabelText(SHARED), ' Well.');
    expect(written.map(({ role, proposed }) => [role, proposed?.description])).toEqual([
      ['Analyst', 'Runs it. Well.'],
      ['Builder', 'Runs it. Well.'],
      ['Carrier', 'Runs it. Well.'],
    ]);
    await userEvent.click(screen.getByRole('button', { name: /^Put back .*Senior as published$/ }));
    expect(written).toEqual([]);
  });

  it('is written for one of them alone, and then for all again', async () => {
    await import('../../../ui/mantine');
    vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener() {}, removeEventListener() {} }));
    write({ roles, expectations });
    await userEvent.click(screen.getByRole('button', { name: 'Edit for one of them' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Builder' }));
    await userEvent.type(await screen.findByLabelText('Description of Builder, Senior'), ' Well.');
    expect(written.map(({ role }) => role)).toEqual(['Builder']);
    screen.getByLabelText('Description of Analyst and Carrier, Senior');
    const alone = screen.getByLabelText('Description of Builder, Senior').closest('li') as HTMLElement;
    await userEvent.click(within(alone).getByRole('button', { name: 'Edit for all 3 roles that share it' }));
    expect((screen.getByLabelText(SHARED) as HTMLTextAreaElement).value).toBe('Runs it. Well.');
    expect(written.map(({ role }) => role).toSorted()).toEqual(['Analyst', 'Builder', 'Carrier']);
  }, 60_000);
});

describe('A skill with 19 roles and 9 levels', () => {
  const levels = levelsUpTo(9);
  const roles = Array.from({ length: 19 }, (_, at) =>
    sampleRole({ id: `r${at}`, slug: `r${at}`, name: `Role ${at}` }, levels),
  );
  const expectations = levels.flatMap(({ level }) =>
    roles.map(({ id, name }, at) =>
      sampleExpectation({
        role: id,
        level,
        description: at < 8 ? `Runs it at ${level}.` : `${name}, ${level}.`,
      }),
    ),
  );
  const fields = () => screen.queryAllByRole('textbox');
  const long = { levels, roles, expectations };

  it('draws only what is opened', async () => {
    write(long, sampleLadder({ levels }));
    expect(fields()).toHaveLength(0);
    expect(screen.queryAllByRole('listitem')).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'L3' }));
    expect(screen.getAllByRole('listitem')).toHaveLength(12);
    expect(fields()).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Edit for all 8 roles that share it' }));
    expect(fields()).toHaveLength(1);
    expect(document.activeElement).toBe(fields()[0]);
    await userEvent.keyboard(' Well.');
    expect(written.map(({ role }) => role)).toEqual(roles.slice(0, 8).map(({ id }) => id));
    screen.getByText('8 edited', { exact: false });
  });

  it('is open where its author came for a cell', () => {
    write(long, sampleLadder({ levels }), 'r9-l5');
    expect(fields().map((each) => each.getAttribute('aria-label'))).toEqual(['Description of Role 9, L5']);
  });

  it('opens what still has to be written', () => {
    const missing = [{ skill: 's1', place: cellAt('r9', 'l5'), message: 'Say what is expected.' }];
    write(long, sampleLadder({ levels }), null, missing);
    expect(fields().map((each) => each.getAttribute('aria-invalid'))).toEqual(['true']);
  });
});
