import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The colours of the tokens as tests measure them.

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

const named = (block: string, value: RegExp): Map<string, string> =>
  new Map([...block.matchAll(value)].map(([, name = '', found = '']) => [name, found]));

const blockOf = (theme: string): string =>
  css.split(`:root[data-theme="${theme}"] {`)[1]?.split('}')[0] ?? '';

/** What a theme calls its colours. */
export const coloursOf = (theme: string) => named(blockOf(theme), /--([\w-]+):\s*(#[0-9a-f]{6});/g);

/** The numbers among the tokens, those of a theme with those of all. */
export function numberOf(theme: string, name: string): number {
  const numbers = named(css.split('}')[0] + blockOf(theme), /--([\w-]+):\s*([\d.]+);/g);
  const value = numbers.get(name);
  if (value === undefined) throw new Error(`There is no --${name}.`);
  return Number(value);
}

export const GROUNDS = ['paper', 'surface', 'sunken'];

export function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return luminanceOf(r, g, b);
}

/** Of a colour that is given by lightness, chroma and hue; what no screen can show is shown as the nearest. */
export function luminanceOfOklch(lightness: number, chroma: number, hue: number): number {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const [red, green, blue] = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((channel) => Math.min(1, Math.max(0, channel))) as [number, number, number];
  return luminanceOf(red, green, blue);
}

const luminanceOf = (r: number, g: number, b: number): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** Between two luminances. */
export function contrast(one: number, other: number): number {
  const [light, dark] = one > other ? [one, other] : [other, one];
  return (light + 0.05) / (dark + 0.05);
}
