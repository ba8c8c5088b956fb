import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { OtherTabs } from './OtherTabs';

it.each([
  ['', true, 'What stood here was sent or put away in another tab.'],
  [
    'And more',
    true,
    'What this was written on from was sent or put away in another tab. See that nothing is sent twice.',
  ],
  ['And more', false, ''],
  ['', false, ''],
])('Beside %j, gone elsewhere: %s, it says %j', (here, gone, says) => {
  render(<OtherTabs draft="comment:1" here={here} gone={gone} />);
  expect(screen.getByRole('status').textContent).toBe(says);
});
