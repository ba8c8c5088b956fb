import { describe, expect, it } from 'vitest';
import {
  asList,
  difference,
  steppedIn,
  steppedOut,
  type Written,
  withLineWithin,
  withNextItem,
} from './writing';

/** A text with its cursor, or what is selected, between bars. */
function written(drawn: string): Written {
  const start = drawn.indexOf('|');
  const end = drawn.lastIndexOf('|');
  return { text: drawn.replaceAll('|', ''), start, end: end === start ? start : end - 1 };
}

function drawn(result: Written | null): string | null {
  if (!result) return null;
  const { text, start, end } = result;
  const last = start === end ? text.slice(end) : `${text.slice(start, end)}|${text.slice(end)}`;
  return `${text.slice(0, start)}|${last}`;
}

describe('Enter', () => {
  it.each([
    ['- plan|', '- plan\n- |'],
    ['- pl|an', '- pl\n- |an'],
    ['• plan|', '• plan\n• |'],
    ['9. plan|', '9. plan\n10. |'],
    ['1) plan|', '1) plan\n2) |'],
    ['- plan\n  - alone|', '- plan\n  - alone\n  - |'],
    ['・計画|', '・計画\n・|'],
    ['You can:\n- plan|', 'You can:\n- plan\n- |'],
  ])('begins the next item: %j', (before, after) => {
    expect(drawn(withNextItem(written(before)))).toBe(after);
  });

  it.each([
    ['- plan\n- |', '- plan\n|'],
    ['- plan\n- |\n- run', '- plan\n|\n- run'],
    ['- plan\n  - alone\n  - |', '- plan\n  - alone\n- |'],
    ['1. plan\n   - |', '1. plan\n2. |'],
    ['- |', '|'],
  ])('ends the list, a step at a time, where the item says nothing: %j', (before, after) => {
    expect(drawn(withNextItem(written(before)))).toBe(after);
  });

  it.each(['plan|', '|- plan', '-|', 'Since\n14. then|', '- plan\nand|'])('is only Enter in %j', (before) => {
    expect(withNextItem(written(before))).toBeNull();
  });

  it('with Shift goes on in the same item', () => {
    expect(drawn(withLineWithin(written('- plan|')))).toBe('- plan\n  |');
    expect(withLineWithin(written('plan|'))).toBeNull();
  });
});

describe('A step in', () => {
  it.each([
    ['- plan\n- alo|ne', '- plan\n  - alo|ne'],
    ['1. plan\n2. |', '1. plan\n   1. |'],
    ['- plan\n  - a\n- b|', '- plan\n  - a\n  - b|'],
    ['- plan\n- |a\n- b|', '- plan\n  - |a\n  - b|'],
    ['\t• plan\n\t• a|', '\t• plan\n\t  • a|'],
  ])('puts it under the item above: %j', (before, after) => {
    expect(drawn(steppedIn(written(before)))).toBe(after);
  });

  it.each(['- plan|', '- plan\n  - alone|', 'plan|', 'You can:\n- plan|', '- a\n\nb\n\n- c|'])(
    'there is none for %j',
    (before) => {
      expect(steppedIn(written(before))).toBeNull();
    },
  );
});

describe('A step out', () => {
  it('puts it beside the item above', () => {
    expect(drawn(steppedOut(written('- plan\n  - alo|ne')))).toBe('- plan\n- alo|ne');
    expect(drawn(steppedOut(written('3. plan\n   - alone|')))).toBe('3. plan\n4. alone|');
    expect(steppedOut(written('- plan|'))).toBeNull();
    expect(steppedOut(written('plan|'))).toBeNull();
  });

  it('takes back a step in', () => {
    const before = '- plan\n- |alone\n- run|';
    expect(drawn(steppedOut(steppedIn(written(before)) as Written))).toBe(before);
  });
});

describe('The button for lists', () => {
  it.each([
    ['plan|', '- plan|'],
    ['|', '- |'],
    ['|plan\n\nrun|', '- |plan\n\n- run|'],
    ['- |plan\nrun|', '- |plan\n- run|'],
    ['- plan\n  - |alone', '- plan\n|alone'],
    ['|- plan\n- run|', '|plan\nrun|'],
  ])('turns lines into items and back: %j', (before, after) => {
    expect(drawn(asList(written(before)))).toBe(after);
  });
});

describe('What is typed', () => {
  it('is as little as can be', () => {
    expect(difference('- a\n- b', '- a\n  - b')).toEqual({ start: 4, end: 4, text: '  ' });
    expect(difference('- a\n- ', '- a\n')).toEqual({ start: 4, end: 6, text: '' });
    expect(difference('aa', 'aaa')).toEqual({ start: 2, end: 2, text: 'a' });
  });
});
