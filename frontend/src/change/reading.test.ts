import { describe, expect, it } from 'vitest';
import { changeKey, proposedValues, withWords, wordsIn } from './reading';
import { sampleChange } from './sample.fixture';

describe('A change', () => {
  it('has the same key wherever it stands in a patch set, and another for each place', () => {
    expect(changeKey(sampleChange({ position: 4 }))).toBe(changeKey(sampleChange()));
    expect(changeKey(sampleChange({ cell: 'c2' }))).not.toBe(changeKey(sampleChange()));
    expect(changeKey(sampleChange({ cell: null, level: 'lead' }))).not.toBe(
      changeKey(sampleChange({ cell: null })),
    );
  });

  it('keeps its key when its level gets another address', () => {
    expect(changeKey(sampleChange({ level: 'lead' }))).toBe(changeKey(sampleChange()));
  });

  it('takes other words and keeps its bar', () => {
    const other = withWords(proposedValues(sampleChange()), 'Other.');
    expect(other).toEqual({ description: 'Other.', requirement: 'OPTIONAL', proficiency: null });
    expect(wordsIn(other)).toBe('Other.');
    const name = sampleChange({ kind: 'NAME', after: null, textAfter: 'Old' });
    expect(withWords(proposedValues(name), 'New')).toEqual({ text: 'New' });
  });
});
