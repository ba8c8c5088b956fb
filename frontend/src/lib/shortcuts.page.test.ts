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

  it('goes on with a sequence while others come and go', () => {
    const skills = on('g s');
    fireEvent.keyDown(document.body, { key: 'g' });
    on('g s');
    removals.pop()?.();
    fireEvent.keyDown(document.body, { key: 's' });
    expect(skills).toHaveBeenCalledOnce();
  });

  it('begins anew with a key that is pressed twice', () => {
    const skills = on('g s');
    for (const key of ['g', 'g', 's']) fireEvent.keyDown(document.body, { key });
    expect(skills).toHaveBeenCalledOnce();
    fireEvent.keyDown(document.body, { key: 's' });
    expect(skills).toHaveBeenCalledOnce();
  });

  it('is forgotten when its second key takes its time', () => {
    vi.useFakeTimers();
    const skills = on('g s');
    fireEvent.keyDown(document.body, { key: 'g' });
    vi.advanceTimersByTime(1_100);
    fireEvent.keyDown(document.body, { key: 's' });
    vi.useRealTimers();
    expect(skills).not.toHaveBeenCalled();
  });

  it.each([
    ['first', ['g s', 's']],
    ['last', ['s', 'g s']],
  ])('is a sequence rather than its last key, registered %s', (_, order) => {
    const runs = new Map(order.map((keys) => [keys, on(keys)]));
    const [last, skills] = [runs.get('s'), runs.get('g s')];
    fireEvent.keyDown(document.body, { key: 'g' });
    fireEvent.keyDown(document.body, { key: 's' });
    expect(skills).toHaveBeenCalledOnce();
    expect(last).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 's' });
    expect(last).toHaveBeenCalledOnce();
  });

  it.each([
    ['?', { key: '?', shiftKey: true }],
    ['?', { key: '?' }],
    ['/', { key: '/', shiftKey: true }],
    ['Escape', { key: 'Escape', shiftKey: true }],
    ['Mod+Enter', { key: 'Enter', metaKey: true }],
    ['Mod+Enter', { key: 'Enter', ctrlKey: true, shiftKey: true }],
  ])('%s is heard wherever the keyboard has it: %o', (keys, pressed) => {
    const run = on(keys);
    fireEvent.keyDown(document.body, pressed);
    expect(run).toHaveBeenCalledOnce();
  });

  it.each([
    ['j', { key: 'J', shiftKey: true }],
    ['j', { key: 'j', ctrlKey: true }],
    ['j', { key: 'j', metaKey: true }],
    ['j', { key: 'j', altKey: true }],
    ['j', { key: 'j', repeat: true }],
    ['/', { key: '/', ctrlKey: true }],
    ['Mod+Enter', { key: 'Enter' }],
    ['Escape', { key: 'Escape', altKey: true }],
  ])('%s is something else with another key held down: %o', (keys, pressed) => {
    const run = on(keys);
    fireEvent.keyDown(document.body, pressed);
    expect(run).not.toHaveBeenCalled();
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
