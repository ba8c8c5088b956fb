import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './edits';
import { diffSummary, WordDiff } from './WordDiff';

describe('A word diff', () => {
  it('finds the words that changed and keeps every character', async () => {
    const edits = await wordDiff('Uses MLflow for tracking.', 'Uses W&B for basic tracking.');
    const side = (without: string) =>
      edits
        .filter((each) => each.op !== without)
        .map((each) => each.text)
        .join('');
    expect(side('INSERT')).toBe('Uses MLflow for tracking.');
    expect(side('DELETE')).toBe('Uses W&B for basic tracking.');
  });

  it('sums itself up in a sentence', async () => {
    expect(diffSummary(await wordDiff('a b', 'a c d'))).toBe('2 words added, 1 word removed.');
    expect(diffSummary(await wordDiff('a', 'a b'))).toBe('1 word added.');
    expect(diffSummary(await wordDiff('a', 'a'))).toBe('No words changed.');
  });

  it('marks what it shows by element', () => {
    render(
      <WordDiff
        edits={[
          { op: 'DELETE', text: 'old' },
          { op: 'INSERT', text: 'new' },
        ]}
      />,
    );
    expect(screen.getByText('old').tagName).toBe('DEL');
    expect(screen.getByText('new').tagName).toBe('INS');
  });
});
