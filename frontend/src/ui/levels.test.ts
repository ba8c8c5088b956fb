// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coloursOf, contrast, GROUNDS, luminance, luminanceOfOklch, numberOf } from './colours.fixture';

const css = readFileSync(join(__dirname, 'levels.css'), 'utf8');
const MOST = 12;

/** The luminances of a ladder of so many levels, from below: what levels.css works out. */
function ramp(theme: string, count: number): { ground: number; word: number }[] {
  const number = (name: string) => numberOf(theme, name);
  return Array.from({ length: count }, (_, at) => {
    const place = at / Math.max(count - 1, 1);
    const between = (from: string, to: string) => number(from) + (number(to) - number(from)) * place;
    const lightness = between('level-light', 'level-deep');
    const chroma = between('level-light-chroma', 'level-deep-chroma');
    return {
      ground: luminanceOfOklch(lightness, chroma, number('level-hue')),
      word: lightness < number('level-turn') ? 1 : 0,
    };
  });
}

describe.each(['light', 'dark'])('The levels in the %s theme', (theme) => {
  const colours = coloursOf(theme);
  const grounds = GROUNDS.map((ground) => luminance(colours.get(ground) ?? '#000000'));

  it.each(Array.from({ length: MOST }, (_, at) => at + 1))(
    'stand out and can be read: %i of them',
    (count) => {
      for (const { ground, word } of ramp(theme, count)) {
        for (const paper of grounds) expect(contrast(ground, paper)).toBeGreaterThanOrEqual(3);
        expect(contrast(ground, word)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  it('climb from light to deep, each deeper than the one below', () => {
    const shades = ramp(theme, MOST).map(({ ground }) => ground);
    expect(shades).toEqual(shades.toSorted((one, other) => other - one));
    expect(new Set(shades).size).toBe(MOST);
  });
});

it('The ramp knows every place that a ladder can have, also with as many that were retired', () => {
  for (let place = 1; place <= 2 * MOST; place++) {
    expect(css).toContain(`[data-rank="${place}"] {\n  --rank: ${place};\n}`);
    expect(css).toContain(`[data-of="${place}"] {\n  --of: ${place};\n}`);
  }
});
