import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { diffSummary, WordDiff } from './WordDiff';

describe('A word diff', () => {
  it('sums itself up in a sentence', () => {
    const added = { op: 'INSERT', text: 'c d' } as const;
    const removed = { op: 'DELETE', text: 'b' } as const;
    const same = { op: 'EQUAL', text: 'a ' } as const;
    expect(diffSummary([same, removed, added])).toBe('2 words added, 1 word removed.');
    expect(diffSummary([same, { ...added, text: 'b' }])).toBe('1 word added.');
    expect(diffSummary([same])).toBe('No words changed.');
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
