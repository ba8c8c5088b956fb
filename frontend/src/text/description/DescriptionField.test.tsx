import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DescriptionField } from './DescriptionField';

function write(begun = '') {
  const Page = () => {
    const [value, setValue] = useState(begun);
    return (
      <>
        <DescriptionField label="Words" value={value} onChange={setValue} />
        <button type="button">After</button>
      </>
    );
  };
  render(<Page />);
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Words' });
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('A field for a description', () => {
  it('writes a list by keyboard', async () => {
    const area = write();
    await userEvent.type(area, 'You can:{Enter}- plan{Enter}run{Enter}');
    await userEvent.keyboard('{Tab}alone{Enter}{Enter}{Enter}All.');
    expect(area.value).toBe('You can:\n- plan\n- run\n  - alone\nAll.');
  });

  it('catches nobody: whoever only comes by goes on, and so does whoever presses Escape', async () => {
    const area = write('- plan\n- run');
    await userEvent.tab();
    expect(document.activeElement).toBe(area);
    area.setSelectionRange(12, 12);
    await userEvent.tab();
    expect(document.activeElement).not.toBe(area);
    expect(area.value).toBe('- plan\n- run');

    await userEvent.type(area, ' it');
    await userEvent.tab();
    expect(area.value).toBe('- plan\n  - run it');
    await userEvent.tab({ shift: true });
    expect(area.value).toBe('- plan\n- run it');
    await userEvent.keyboard('{Escape}');
    await userEvent.tab();
    expect(area.value).toBe('- plan\n- run it');
    expect(document.activeElement).not.toBe(area);
  });

  it('leads on where there is no step to take', async () => {
    const area = write();
    await userEvent.type(area, '- plan');
    await userEvent.tab();
    expect(document.activeElement).not.toBe(area);
    expect(area.value).toBe('- plan');
  });

  it('leaves Enter to whoever composes letters', () => {
    const area = write('- 計画');
    area.setSelectionRange(4, 4);
    expect(fireEvent.keyDown(area, { key: 'Enter', isComposing: true })).toBe(true);
    expect(fireEvent.keyDown(area, { key: 'Enter' })).toBe(false);
    expect(area.value).toBe('- 計画\n- ');
  });

  it('does the same by buttons, says it, and gives the cursor back', async () => {
    const area = write('plan\nrun');
    area.setSelectionRange(0, 8);
    await press('List');
    expect(area.value).toBe('- plan\n- run');
    area.setSelectionRange(12, 12);
    await press('One step in');
    expect(area.value).toBe('- plan\n  - run');
    screen.getByText('One step in.');
    expect(document.activeElement).toBe(area);
    await press('One step out');
    expect(area.value).toBe('- plan\n- run');
  });

  it('takes pasted bullets as items', async () => {
    const area = write('- ');
    await userEvent.click(area);
    area.setSelectionRange(2, 2);
    await userEvent.paste('•\tplan\n•\trun');
    expect(area.value).toBe('- plan\n- run');
  });

  it('shows how it will be read beside what is written', async () => {
    const area = write('- plan');
    await press('As it will be read');
    const preview = screen.getByRole('region', { name: 'Words, as it will be read' });
    expect(preview.querySelector('li')?.textContent).toBe('plan');
    await userEvent.type(area, ' **it**');
    expect(preview.querySelector('strong')?.textContent).toBe('it');
  });

  it('says which marks work, and how to leave', () => {
    const area = write();
    const hint = document.getElementById(area.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toMatch(/Begin lines with .* Escape, then Tab, leaves the field\./);
  });
});
