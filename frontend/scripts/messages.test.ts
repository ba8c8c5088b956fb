// @vitest-environment node
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldLabels } from '../src/profile/skillFields';
import { houseOf, sources } from './floors.mjs';
import { ROOMS } from './rooms.mjs';

interface Source {
  path: string;
  text: string;
}

const isShipped = ({ path }: Source) =>
  /\.tsx?$/.test(path) && !/\.(test|fixture)\.|^generated|^app\/pl/.test(path);
const shipped: Source[] = sources().filter(isShipped);
const isCatalogue = ({ path }: Source) => basename(path) === 'messages.ts';

/** Every key with the rooms that have a sentence for it. */
const said = [
  ...shipped.filter(isCatalogue).flatMap(({ path, text }) =>
    [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => ({
      key: key ?? '',
      house: houseOf(path.slice(0, path.lastIndexOf('/'))),
    })),
  ),
  ...Object.keys(fieldLabels).map((key) => ({ key, house: 'profile' })),
];
const houseBy = new Map(said.map(({ key, house }) => [key, house]));

/** The keys that a file names, also those that it puts together: `level.${level}`. */
function keysIn({ text }: Source): string[] {
  const whole = [...text.matchAll(/'([a-zA-Z]+(?:\.\w+)+)'/g)].map(([, key]) => key ?? '');
  const made = [...text.matchAll(/`([a-zA-Z]+(?:\.\w+)*\.)\$\{[^}]*\}([\w.]*)`/g)].map(
    ([, before = '', after = '']) =>
      new RegExp(`^${before.replaceAll('.', '\\.')}\\w+${after.replaceAll('.', '\\.')}$`),
  );
  const fitting = [...houseBy.keys()].filter((key) => made.some((shape) => shape.test(key)));
  return [...whole.filter((key) => houseBy.has(key)), ...fitting];
}

const uses = shipped
  .filter((file) => !isCatalogue(file))
  .flatMap((file) => keysIn(file).map((key) => ({ path: file.path, key })));

/** Whether a room may say what another has a sentence for: what is its own, or stands below it. */
function maySay(house: string, of: string): boolean {
  return house === of || (ROOMS[of]?.[0] ?? 0) < (ROOMS[house]?.[0] ?? 0);
}

const houseOfFile = (path: string) => houseOf(path.slice(0, path.lastIndexOf('/')));

describe('The sentences of the rooms', () => {
  it('are many, and found where they are said', () => {
    expect(said.length).toBeGreaterThan(700);
    expect(uses.length).toBeGreaterThan(said.length);
  });

  it('have one room each', () => {
    expect(said.filter(({ key, house }) => houseBy.get(key) !== house)).toEqual([]);
    expect(said.length).toBe(houseBy.size);
  });

  it('are said in their own room, or above it', () => {
    const elsewhere = uses.filter(({ path, key }) => !maySay(houseOfFile(path), houseBy.get(key) ?? ''));
    expect(elsewhere).toEqual([]);
  });

  it('are all said', () => {
    const known = new Set(uses.map(({ key }) => key));
    expect([...houseBy.keys()].filter((key) => !known.has(key))).toEqual([]);
  });

  it.each([
    ['change', 'features/queue', false],
    ['features/proposal', 'features/suggest', false],
    ['features/proposal', 'change', true],
    ['pages', 'features/queue', true],
  ])('of %s and %s: may the first say the second’s? %s', (house, of, may) => {
    expect(maySay(house, of)).toBe(may);
  });
});
