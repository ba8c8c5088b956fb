import { describe, expect, it } from 'vitest';
import { pasted } from './pasted';

describe('What is pasted', () => {
  it.each([
    ['•\tplan\n•\trun', '- plan\n- run'],
    ['•\tplan\r\no\talone\r\n•\trun', '- plan\n  - alone\n- run'],
    ['● plan\n   ○ alone\n● run', '- plan\n  - alone\n- run'],
    ['\uf0b7\tplan\n\uf0b7\trun', '- plan\n- run'],
    ['You can:\n– plan\n– run\nAnd more.', 'You can:\n- plan\n- run\nAnd more.'],
    ['1) plan\n2) run', '1. plan\n2. run'],
    ['\t* plan\n\t\t* alone', '- plan\n  - alone'],
    ['・計画する\n・実行する', '- 計画する\n- 実行する'],
  ])('has items where it had bullets: %j', (plain, expected) => {
    expect(pasted(plain, '')).toBe(expected);
  });

  it.each(['One sentence.', 'Two\r\nlines', '-5 degrees', '\tan indented line'])(
    'stays as it is: %j',
    (plain) => {
      expect(pasted(plain, '<p>One</p>')).toBe(plain);
    },
  );

  it('keeps the lists of a page', () => {
    const html =
      '<style>li { color: red }</style><p>You\n can:</p><ul><li>plan <b>it</b><ul><li><p>alone</p></li></ul></li><li>run</li></ul><ol><li>mend</li><li>tell</li></ol><p>All.</p>';
    expect(pasted('You can: plan it alone run', html)).toBe(
      'You can:\n\n- plan it\n  - alone\n- run\n\n1. mend\n2. tell\n\nAll.',
    );
  });
});
