import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { SearchSelect } from './SearchSelect';
import { fitting, type Selectable, stepped, together } from './seeking';

const FAMILIES = ['Data', 'Design', 'Größe'];

/** So many roles, in families. */
const roles = (count: number): Selectable[] =>
  Array.from({ length: count }, (_, at) => ({
    value: `r${at}`,
    name: `Role ${at}`,
    of: FAMILIES[Math.floor(at / 10) % 3],
  }));

function show(choices: Selectable[], value = '') {
  const chosen = vi.fn();
  function Page() {
    const [now, choose] = useState(value);
    return (
      <SearchSelect
        label="Role"
        none="Any"
        choices={choices}
        value={now}
        onChoose={(role) => {
          chosen(role);
          choose(role);
        }}
      />
    );
  }
  render(<Page />);
  return { chosen, field: screen.getByRole('combobox', { name: 'Role' }) };
}

const names = () => screen.getAllByRole('option').map(({ textContent }) => textContent);

describe('What there are many of to choose from', () => {
  it('is listed as the browser has it where there are few', async () => {
    const { field, chosen } = show(roles(12));
    expect(field.tagName).toBe('SELECT');
    expect(screen.getAllByRole('group').map((each) => each.getAttribute('label'))).toEqual([
      'Data',
      'Design',
    ]);
    await userEvent.selectOptions(field, 'Role 3');
    expect(chosen).toHaveBeenCalledWith('r3');
  });

  it('is found by a part of its name, and taken by Enter', async () => {
    const { field, chosen } = show(roles(48));
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.click(field);
    expect(names()).toHaveLength(49);
    await userEvent.keyboard('ROLE 4');
    expect(names()).toEqual(
      roles(48)
        .map(({ name }) => name)
        .filter((name) => name.includes('4')),
    );
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
    expect(chosen).toHaveBeenCalledWith('r24');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((field as HTMLInputElement).value).toBe('Role 24');
    expect(document.activeElement).toBe(field);
  });

  it('is taken by a press, and none again', async () => {
    const { field, chosen } = show(roles(48), 'r7');
    await userEvent.click(field);
    await userEvent.click(screen.getByRole('option', { name: 'Role 30' }));
    expect(chosen).toHaveBeenCalledWith('r30');
    await userEvent.click(field);
    await userEvent.click(screen.getByRole('option', { name: 'Any' }));
    expect(chosen).toHaveBeenLastCalledWith('');
  });

  it('stays as it was where nothing is taken', async () => {
    const { field, chosen } = show(roles(48), 'r7');
    await userEvent.click(field);
    await userEvent.keyboard('nobody{Enter}');
    expect(screen.getByText('0 fit.', { selector: 'p' })).toBeTruthy();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('listbox')).toBeNull();
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('option', { selected: true }).textContent).toBe('Role 7');
    await userEvent.tab();
    expect(screen.queryByRole('listbox')).toBeNull();
    expect((field as HTMLInputElement).value).toBe('Role 7');
    expect(chosen).not.toHaveBeenCalled();
  });
});

describe('Among many', () => {
  it('those fit that have each word in their name, or in that of what they belong to', () => {
    const fits = (words: string) => fitting(roles(30), words).map(({ value }) => value);
    expect(fits('  DESIGN 13 ')).toEqual(['r13']);
    expect(fits('groß 25')).toEqual(['r25']);
    expect(fits('')).toHaveLength(30);
  });

  it('those of one family stand together, and steps end at the ends', () => {
    const all = roles(25);
    expect(together(all).map(({ of, choices }) => [of, choices.length])).toEqual([
      ['Data', 10],
      ['Design', 10],
      ['Größe', 5],
    ]);
    expect(stepped(all, 'r3', 1)).toBe('r4');
    expect(stepped(all, 'r24', 8)).toBe('r24');
    expect(stepped(all, 'r2', -8)).toBe('r0');
    expect(stepped(all, null, 1)).toBe('r0');
    expect(stepped([], null, 1)).toBeNull();
  });
});
