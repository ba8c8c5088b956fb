import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { OperationForm, SkillProfile } from '../../../lib/api';
import { proficienciesUpTo, sampleLadder, sampleRung } from '../../../profile/ladder/ladder.fixture';
import { LadderContext } from '../../../profile/ladder/useLadder';
import { sampleExpectation, sampleProfile, sampleRole } from '../../../profile/sample.fixture';
import { subjectOf } from '../suggestion/subject';
import { EditableLadder } from './EditableLadder';
import { useEditing } from './useEditing';

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

function Desk({ profile }: { profile: SkillProfile }) {
  const [subject] = useState(() => subjectOf(profile));
  const [operations, edit] = useState<OperationForm[]>([]);
  written = operations;
  const editing = useEditing(subject, profile.roles, operations, edit, REMARKS);
  return <EditableLadder editing={editing} cell={null} />;
}

function write(change: Partial<SkillProfile>, ladder = sampleLadder()) {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <LadderContext value={ladder}>
        <Desk profile={sampleProfile(change)} />
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
    expect(screen.getAllByText('Builds it.')).toHaveLength(2);
    expect(written[0]).toMatchObject({ type: 'EditExpectation', proposed: { asBelow: true } });
    expect(written[0]?.proposed).not.toHaveProperty('description');
    await userEvent.click(choice);
    expect((words() as HTMLTextAreaElement).value).toBe('Text. More.');
    expect(written[0]?.proposed).toMatchObject({ description: 'Text. More.' });
  });

  it('has nothing to be as at the lowest rung', () => {
    write({ roles: [role], expectations: [senior] });
    expect(screen.queryByLabelText(/^As /)).toBeNull();
  });
});
