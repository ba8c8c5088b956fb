import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Expectation } from '../lib/api';
import { BarChange } from './ChangeDiff';

const bar = (requirement: Expectation['requirement'], proficiency: string | null): Expectation => ({
  description: 'Runs tracking.',
  requirement,
  proficiency,
});

it.each([
  ['one word', bar('OPTIONAL', 'working'), bar('MANDATORY', 'working'), '[-Optional] [+Mandatory], Working'],
  ['another', bar('OPTIONAL', 'working'), bar('OPTIONAL', 'expert'), 'Optional, [-Working] [+Expert]'],
  ['what came', bar('OPTIONAL', null), bar('OPTIONAL', 'working'), 'Optional, [+Working]'],
  ['what went', bar('OPTIONAL', 'working'), bar(null, 'working'), '[-Optional], Working'],
  ['nothing', bar('OPTIONAL', 'working'), bar('OPTIONAL', 'working'), 'Optional, Working'],
  ['all of what is new', null, bar('OPTIONAL', 'working'), '[+Optional], [+Working]'],
] as const)('A bar that moves strikes and marks %s', (_, before, after, said) => {
  const { container } = render(<BarChange before={before} after={after} />);
  for (const each of container.querySelectorAll('del')) each.replaceWith(`[-${each.textContent}]`);
  for (const each of container.querySelectorAll('ins')) each.replaceWith(`[+${each.textContent}]`);
  expect(container.textContent).toBe(said);
});
