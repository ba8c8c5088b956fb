import { describe, expect, it } from 'vitest';
import type { ProposedChange } from '../lib/api';
import { sampleLadder } from '../profile/ladder/ladder.fixture';
import { changeKey, proposedValues, withWords, wordsIn } from './reading';
import { sampleChange } from './sample.fixture';

const ladder = sampleLadder();

describe('A change', () => {
  it('has the same key wherever it stands in a patch set, and another for each place', () => {
    const key = (part: Partial<ProposedChange>) => changeKey(ladder, sampleChange(part));
    expect(key({ position: 4 })).toBe(key({}));
    expect(key({ level: 'lead' })).not.toBe(key({}));
  });

  it('keeps its key when levels exchange their addresses', () => {
    const to: Record<string, string> = { senior: 'lead', lead: 'senior' };
    const exchanged = {
      ...ladder,
      levels: ladder.levels.map((each) => ({ ...each, level: to[each.level] ?? each.level })),
    };
    expect(changeKey(exchanged, sampleChange({ level: 'lead' }))).toBe(
      changeKey(ladder, sampleChange({ level: 'senior' })),
    );
  });

  it('takes other words and keeps its bar', () => {
    const other = withWords(proposedValues(sampleChange()), 'Other.');
    expect(other).toEqual({ description: 'Other.', requirement: 'OPTIONAL', proficiency: null });
    expect(wordsIn(other)).toBe('Other.');
    const name = sampleChange({ kind: 'NAME', after: null, textAfter: 'Old' });
    expect(withWords(proposedValues(name), 'New')).toEqual({ text: 'New' });
  });
});
