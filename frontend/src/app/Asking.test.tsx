import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isSending, register } from '../lib/shortcuts';
import { whose } from '../lib/whose';
import { Asking } from './Asking';

const ines = { id: 'i1', handle: 'ines', name: 'Ines' };

const pressed = vi.fn();
const sent = vi.fn();

function Page() {
  const [text, setText] = useState('Half a ');
  return (
    <>
      <Asking />
      <form onSubmit={sent}>
        <textarea
          aria-label="Words"
          value={text}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => isSending(event.nativeEvent) && sent()}
        />
        <input aria-label="Title" />
        <input type="checkbox" aria-label="Blocks" />
        <button type="button" onClick={pressed}>
          Publish
        </button>
      </form>
    </>
  );
}

const doubt = () => act(() => whose.doubt());
const settle = () => act(() => whose.hear(ines));

describe('While it is asked whose page it is', () => {
  let end: (() => void)[] = [];
  const shortcut = vi.fn();
  beforeEach(() => {
    for (const each of [pressed, sent, shortcut]) each.mockClear();
    whose.begin(ines);
    render(<Page />);
    end = ['g', 'Mod+Enter', 'Escape'].map((keys) => register({ keys, label: keys, run: shortcut }));
  });
  afterEach(() => {
    for (const each of end) each();
    whose.begin(null);
  });

  it('whoever writes writes on where they were, and loses no letter', async () => {
    const words = screen.getByLabelText('Words');
    await userEvent.click(words);
    doubt();
    expect(screen.getByText('Looking who is signed in')).toBeTruthy();
    await userEvent.keyboard('thought{Enter}goes on');
    expect(document.activeElement).toBe(words);
    settle();
    await userEvent.keyboard('.');
    expect(words).toHaveProperty('value', 'Half a thought\ngoes on.');
    expect(screen.queryByText('Looking who is signed in')).toBeNull();
  });

  it('no key acts: none that sends, none that closes, none that goes elsewhere', async () => {
    const words = screen.getByLabelText('Words');
    words.focus();
    doubt();
    await userEvent.keyboard('{Control>}{Enter}{/Control}{Escape}{Tab}');
    expect(document.activeElement).toBe(words);
    screen.getByLabelText('Title').focus();
    await userEvent.keyboard('{Enter}');
    screen.getByRole('button', { name: 'Publish' }).focus();
    await userEvent.keyboard('g{Enter} ');
    screen.getByLabelText('Blocks').focus();
    await userEvent.keyboard(' ');
    for (const each of [pressed, sent, shortcut]) expect(each).not.toHaveBeenCalled();
    expect(screen.getByLabelText('Blocks')).toHaveProperty('checked', false);
  });

  it('no button acts, and the focus stays where it was', async () => {
    const words = screen.getByLabelText('Words');
    words.focus();
    doubt();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(pressed).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(words);
    settle();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(pressed).toHaveBeenCalledOnce();
  });

  it('a guest’s page has nothing to hide, and goes on', async () => {
    act(() => whose.begin(null));
    doubt();
    await userEvent.click(screen.getByRole('button', { name: 'Publish' }));
    expect(pressed).toHaveBeenCalledOnce();
    expect(screen.queryByText('Looking who is signed in')).toBeNull();
  });
});
