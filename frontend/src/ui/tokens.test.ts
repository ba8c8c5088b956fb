// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, GROUNDS, luminance } from './colours.fixture';

const words = ['ink', 'ink-soft', 'ink-faint', 'accent', 'accent-strong', 'good', 'wait', 'bad'];
const text: [string, string][] = [
  ...GROUNDS.flatMap((ground) => words.map((word): [string, string] => [word, ground])),
  ...['accent', 'good', 'wait', 'bad'].flatMap((tone): [string, string][] => [
    [tone, `${tone}-soft`],
    ['ink', `${tone}-soft`],
  ]),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
];
const controls: [string, string][] = GROUNDS.map((ground) => ['line-strong', ground]);

describe.each(['light', 'dark'])('The %s theme', (theme) => {
  const named = coloursOf(theme);
  const shade = (name: string) => luminance(named.get(name) ?? '#000000');

  it.each(text)('sets %s on %s at 4.5 or more', (front, back) => {
    expect(contrast(shade(front), shade(back))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controls)('draws the edge %s on %s at 3 or more', (front, back) => {
    expect(contrast(shade(front), shade(back))).toBeGreaterThanOrEqual(3);
  });
});
