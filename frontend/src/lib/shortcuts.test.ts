import { fireEvent, renderHook } from '@testing-library/react';
import { useLayoutEffect } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { register, useShortcut, working } from './shortcuts';

describe('A shortcut', () => {
  const removals: (() => void)[] = [];
  const on = (keys: string) => {
    const run = vi.fn();
    removals.push(register({ keys, label: keys, run }));
    return run;
  };
  afterEach(() => {
    for (const remove of removals.splice(0)) remove();
    document.body.replaceChildren();
  });

  it('answers a sequence', () => {
    const skills = on('g s');
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 's' });
    expect(skills).toHaveBeenCalledOnce();
  });

  it('is silent while the reader types, but for Mod keys and Escape', () => {
    const search = on('/');
    const send = on('Mod+Enter');
    const field = document.body.appendChild(document.createElement('textarea'));
    fireEvent.keyDown(field, { key: '/' });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(search).not.toHaveBeenCalled();
    expect(send).toHaveBeenCalledOnce();
  });

  it('works as soon as what it is for can be seen', () => {
    const close = vi.fn();
    renderHook(() => {
      useShortcut('Escape', 'Close', close);
      // Before the first paint: nobody is faster.
      useLayoutEffect(() => void fireEvent.keyDown(document.body, { key: 'Escape' }), []);
    });
    expect(close).toHaveBeenCalledOnce();
  });

  it('is left to the field that hears it itself, and to what chooses letters', () => {
    const dialog = on('Escape');
    removals.push(register({ keys: 'Escape', label: 'Close what you write', run: null }));
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(dialog).toHaveBeenCalledOnce();
    fireEvent.keyDown(document.body, { key: 'Escape', isComposing: true });
    expect(dialog).toHaveBeenCalledOnce();
  });

  it('is told of once, and only where it does what it says', () => {
    const run = () => {};
    const all = [
      { keys: 'Escape', label: 'Close', run },
      { keys: 'j', label: 'Next', run },
      { keys: 'Escape', label: 'Close what you write', run: null },
      { keys: 'j', label: 'Next', run },
      { keys: 'Escape', label: 'Close what you write', run: null },
      { keys: 'j', label: 'Older meaning', run },
    ];
    expect(working(all).map(({ keys, label }) => `${keys}: ${label}`)).toEqual([
      'Escape: Close',
      'j: Next',
      'Escape: Close what you write',
    ]);
  });

  it('is taken by the one registered last', () => {
    const page = on('Escape');
    const dialog = on('Escape');
    fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(dialog).toHaveBeenCalledOnce();
    expect(page).not.toHaveBeenCalled();
  });
});
