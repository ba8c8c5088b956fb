import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { type StatementPart, sideOf, type WordEdit } from './edits';
import { WordDiff } from './WordDiff';

describe('A word diff', () => {
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

  it('marks no blanks, and has the sign outside of the words', () => {
    const { container } = render(
      <WordDiff
        edits={[
          { op: 'EQUAL', text: 'Trains ' },
          { op: 'INSERT', text: 'great ' },
          { op: 'DELETE', text: '\n' },
          { op: 'EQUAL', text: 'models' },
        ]}
      />,
    );
    const [marked, ...others] = container.querySelectorAll('ins, del');
    expect(others).toEqual([]);
    expect(marked?.textContent).toBe('great');
    expect(marked?.previousElementSibling?.getAttribute('data-sign')).toBe('+');
    expect(container.textContent).toBe('Trains great \nmodels');
  });
});

describe('A diff of statements', () => {
  const words: WordEdit[] = [
    { op: 'DELETE', text: '- Logs runs' },
    { op: 'EQUAL', text: '\n- Keeps ' },
    { op: 'INSERT', text: 'all ' },
    { op: 'EQUAL', text: 'seeds' },
    { op: 'INSERT', text: '\n- Logs runs' },
    { op: 'INSERT', text: '\n- Leads reviews' },
  ];
  const statements: StatementPart[] = [
    { op: 'MOVED_AWAY', runs: 1 },
    { op: 'EDITED', runs: 3 },
    { op: 'MOVED_HERE', runs: 1 },
    { op: 'ADDED', runs: 1 },
  ];

  it('says of each statement that came, went or moved that it did', () => {
    render(<WordDiff edits={words} statements={statements} />);
    expect(screen.getByText('moved from here').parentElement?.querySelector('del')).toBeTruthy();
    expect(screen.getByText('moved here').parentElement?.querySelector('ins')?.textContent).toBe(
      '- Logs runs',
    );
    expect(screen.getByText('new').parentElement?.querySelector('ins')?.textContent).toBe('- Leads reviews');
    expect(screen.getByText('all').closest('[data-statement]')).toBeNull();
  });

  it('loses no sign of either text', () => {
    const { container } = render(<WordDiff edits={words} />);
    expect(container.textContent).toBe(words.map(({ text }) => text).join(''));
  });

  it('has two sides', () => {
    const before = sideOf(words, statements, 'before');
    expect(before.words.map(({ text }) => text).join('')).toBe('- Logs runs\n- Keeps seeds');
    expect(before.statements).toEqual([
      { op: 'MOVED_AWAY', runs: 1 },
      { op: 'EDITED', runs: 2 },
    ]);
    expect(sideOf(words, statements, 'after').statements.map(({ op }) => op)).toEqual([
      'EDITED',
      'MOVED_HERE',
      'ADDED',
    ]);
  });
});
