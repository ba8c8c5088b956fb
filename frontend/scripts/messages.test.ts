// @vitest-environment node
import { basename, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fieldLabels } from '../src/profile/skillFields';
import { houseOf, sources } from './floors.mjs';
import { ROOMS } from './rooms.mjs';

interface Source {
  path: string;
  text: string;
}

const isShipped = ({ path }: Source) =>
  /\.tsx?$/.test(path) && !/\.(test|fixture)\.|^generated|(^|\/)pl\.ts$|^app\/polish/.test(path);
const shipped: Source[] = sources().filter(isShipped);
/** What a catalogue is made of says nothing itself. */
const isCatalogue = ({ path }: Source) => ['messages.ts', 'skillFields.ts'].includes(basename(path));

const houseOfFile = (path: string) => houseOf(posix.dirname(path));

/** Every key with the catalogues that have a sentence for it. */
const said = [
  ...shipped
    .filter(isCatalogue)
    .flatMap(({ path, text }) =>
      [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map(([, key]) => ({ key: key ?? '', catalogue: path })),
    ),
  ...Object.keys(fieldLabels).map((key) => ({ key, catalogue: 'profile/messages.ts' })),
];
const catalogueOf = new Map(said.map(({ key, catalogue }) => [key, catalogue]));
const houseBy = new Map(said.map(({ key, catalogue }) => [key, houseOfFile(catalogue)]));

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
  .flatMap((file) => keysIn(file).map((key) => ({ ...file, key })));

/** Whether a file has the sentence of a key loaded before itself: the requests’ own are with `t`. */
function brings({ path, text }: Source, key: string): boolean {
  const catalogue = catalogueOf.get(key) ?? '';
  const way = posix.relative(posix.dirname(path), catalogue.replace(/\.ts$/, ''));
  return (
    catalogue === 'lib/messages.ts' || text.includes(`import '${way.startsWith('.') ? way : `./${way}`}';`)
  );
}

/** Whether a room may say what another has a sentence for: what is its own, or stands below it. */
function maySay(house: string, of: string): boolean {
  return house === of || (ROOMS[of]?.[0] ?? 0) < (ROOMS[house]?.[0] ?? 0);
}

type Message = string | Record<string, string>;

/** All sentences that these files say, by their keys. */
async function catalogues(files: Record<string, () => Promise<unknown>>): Promise<Map<string, Message>> {
  const rooms = await Promise.all(Object.values(files).map((room) => room()));
  return new Map(
    rooms.flatMap((room) => Object.values(room as object).flatMap((said) => Object.entries(said))),
  );
}

/** What a sentence leaves room for, in the order of the alphabet; with several forms, what the last of them does. */
const placesOf = (message: Message = ''): string =>
  [...(typeof message === 'string' ? message : (message.other ?? '')).matchAll(/\{(\w+)\}/g)]
    .map(([, place]) => place)
    .sort()
    .join(' ');

describe('The sentences of the rooms', () => {
  it('are many, and found where they are said', () => {
    expect(said.length).toBeGreaterThan(700);
    expect(uses.length).toBeGreaterThan(said.length);
  });

  it('have one room each', () => {
    expect(said.filter(({ key, catalogue }) => catalogueOf.get(key) !== catalogue)).toEqual([]);
    expect(said.length).toBe(houseBy.size);
  });

  it('are said in their own room, or above it', () => {
    const elsewhere = uses.filter(({ path, key }) => !maySay(houseOfFile(path), houseBy.get(key) ?? ''));
    expect(elsewhere).toEqual([]);
  });

  it('are whole in Polish, with the same places', async () => {
    const english = await catalogues(import.meta.glob('../src/**/messages.ts'));
    const polish = await catalogues(import.meta.glob('../src/**/pl.ts'));
    expect([...polish.keys()].sort()).toEqual([...english.keys()].sort());
    const other = [...english].filter(([key, message]) => placesOf(message) !== placesOf(polish.get(key)));
    expect(other.map(([key]) => key)).toEqual([]);
    expect(Object.keys((await import('../src/app/polish')).polish).sort()).toEqual([...polish.keys()].sort());
  });

  it('come with whoever says them', () => {
    expect(uses.filter((use) => !brings(use, use.key)).map(({ path, key }) => `${path}: ${key}`)).toEqual([]);
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
