import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { initials } from './Avatar';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './Field';
import { Menu } from './Menu';
import { announce, Toasts } from './Toasts';

describe('The pieces', () => {
  // What is fetched when it is wanted must not be timed with the test that wants it first.
  beforeAll(() => import('./mantine'));

  it('make initials of a name', () => {
    expect(initials('Mei Lin Tanaka')).toBe('MT');
    expect(initials('ada')).toBe('A');
    expect(initials('Ines (demo)')).toBe('ID');
    expect(initials(' ')).toBe('?');
  });

  it('tie a field to its hint and its error', () => {
    render(<TextField label="Title" hint="Short" error="Say something." />);
    const field = screen.getByLabelText('Title');
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(field.getAttribute('aria-describedby')?.split(' ')).toHaveLength(2);
  });

  it('keep a busy button in place without acting', async () => {
    const act = vi.fn();
    render(
      <Button busy onClick={act}>
        Publish
      </Button>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(act).not.toHaveBeenCalled();
  });

  it('announce what was done, and let it be undone', async () => {
    const undo = vi.fn();
    render(<Toasts />);
    act(() => announce('You watch MLOps.', { label: 'Undo', run: undo }));
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(undo).toHaveBeenCalledOnce();
    expect(screen.queryByText('You watch MLOps.')).toBeNull();
  });

  it('open a menu from the keyboard and choose from it', async () => {
    const choose = vi.fn();
    render(
      <Menu label="Watch" trigger={{ icon: null }} items={[{ label: 'Everything', onChoose: choose }]} />,
    );
    screen.getByRole('button', { name: 'Watch' }).focus();
    await userEvent.keyboard('{Enter}');
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Everything' }, { timeout: 4000 }));
    expect(choose).toHaveBeenCalledOnce();
  });

  it('close a dialog on Escape', async () => {
    const close = vi.fn();
    render(
      <Dialog title="Keyboard" open onClose={close}>
        text
      </Dialog>,
    );
    await screen.findByRole('dialog', { name: 'Keyboard' }, { timeout: 4000 });
    await userEvent.keyboard('{Escape}');
    expect(close).toHaveBeenCalledOnce();
  });
});
