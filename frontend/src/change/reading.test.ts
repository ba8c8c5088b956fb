import { describe, expect, it } from 'vitest';
import { changeKey, proposedValues, sideOf, withWords, wordsIn } from './reading';
import { sampleChange } from './sample.fixture';

describe('A change', () => {
  it('has the same key wherever it stands in a patch set, and another for each place', () => {
    expect(changeKey(sampleChange({ position: 4 }))).toBe(changeKey(sampleChange()));
    expect(changeKey(sampleChange({ level: 'lead' }))).not.toBe(changeKey(sampleChange()));
  });

  it('takes other words and keeps its bar', () => {
    const other = withWords(proposedValues(sampleChange()), 'Other.');
    expect(other).toEqual({ description: 'Other.', requirement: 'OPTIONAL', proficiency: null });
    expect(wordsIn(other)).toBe('Other.');
    const name = sampleChange({ kind: 'NAME', after: null, textAfter: 'Old' });
    expect(withWords(proposedValues(name), 'New')).toEqual({ text: 'New' });
  });
});

describe('A word diff', () => {
  it('shows each side without the words of the other', () => {
    const words = [
      { op: 'EQUAL', text: 'a ' },
      { op: 'DELETE', text: 'b' },
      { op: 'INSERT', text: 'c' },
    ] as const;
    expect(sideOf([...words], 'before').map((each) => each.text)).toEqual(['a ', 'b']);
    expect(sideOf([...words], 'after').map((each) => each.text)).toEqual(['a ', 'c']);
  });
});
