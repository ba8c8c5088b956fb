// The floors of the front end: imports go down only, and rooms beside one another never go round in a circle. Prints one
// sentence for each arrow and room that may not be, and fails if there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { MANY, ROOMS, SHELVES } from './rooms.mjs';

const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+|mock\(\s*)['"](\.[^'"]+)['"]/g;

const SRC = join(fileURLToPath(import.meta.url), '..', '..', 'src');

const roomOf = (path) => posix.dirname(path);
const floorOf = (room) => ROOMS[room]?.[0];
const isTest = (path) => /\.(test|fixture)\.tsx?$/.test(path);

/** What stands under one roof: a feature with its rooms, or a floor with them. */
export function houseOf(room) {
  const [top, second] = room.split('/');
  return top === 'features' && second ? `features/${second}` : top;
}

/** The rooms that a file looks into besides its own, each with what it imports of them. */
function lookedInto({ path, text }) {
  return [...text.matchAll(IMPORT)]
    .map(([, target]) => ({ target, to: roomOf(posix.join(roomOf(path), target)) }))
    .filter(({ to }) => to !== roomOf(path));
}

/** The sentences for one file, given its path below src and its text. */
export function forbiddenArrows(path, text) {
  const from = roomOf(path);
  if (floorOf(from) === undefined) return [`${path}: ${from} is no room of src.`];
  return lookedInto({ path, text })
    .map(({ target, to }) => [target, refusal(from, to)])
    .filter(([, sentence]) => sentence)
    .map(([target, sentence]) => `${path} imports ${target}: ${sentence}`);
}

function refusal(from, to) {
  if (houseOf(from) === houseOf(to) && floorOf(to) !== undefined) return null;
  if (floorOf(to) === undefined) return `${to} is no room of src.`;
  if (houseOf(from).startsWith('features/') && houseOf(to).startsWith('features/'))
    return `${houseOf(from)} must not know ${houseOf(to)}; let a page compose them.`;
  if (floorOf(to) > floorOf(from))
    return `${from} (floor ${floorOf(from)}) must not look up to ${to} (floor ${floorOf(to)}).`;
  return null;
}

/** Which rooms look into which, by what is shipped: tests may put together what they like of one house. */
export function arrows(files) {
  const into = new Map();
  for (const file of files.filter(({ path }) => !isTest(path))) {
    const from = roomOf(file.path);
    const known = into.get(from) ?? new Set();
    for (const { to } of lookedInto(file)) known.add(to);
    into.set(from, known);
  }
  return into;
}

/** The sentences for rooms beside one another that go round in a circle. */
export function circles(into) {
  const beside = (room) =>
    [...(into.get(room) ?? [])].filter(
      (to) => to !== room && roomOf(to) === roomOf(room) && roomOf(to) !== '.' && roomOf(to) !== 'features',
    );
  const reached = (room) => {
    const seen = new Set();
    const toSee = beside(room);
    for (const next of toSee) {
      if (seen.has(next)) continue;
      seen.add(next);
      toSee.push(...beside(next));
    }
    return seen;
  };
  return [...into.keys()]
    .filter((room) => reached(room).has(room))
    .map((room) => `${room} leads back to itself through the rooms beside it.`);
}

/** The sentences of a room in another language are nothing more to know. */
const isTranslation = (path) => posix.basename(path) === 'pl.ts';

/** The sentences for rooms with too much in them. */
export function crowded(files) {
  const counts = groupedBy(
    files.filter(({ path }) => /\.tsx?$/.test(path) && !isTest(path) && !isTranslation(path)),
    ({ path }) => roomOf(path),
  );
  return [...counts]
    .filter(([room, { length }]) => length > MANY && !SHELVES.includes(room))
    .map(([room, { length }]) => `${room} holds ${length} files; from ${MANY + 1} on a room is divided.`);
}

/** The sentences for two style sheets of one name: the names of their classes would be the same. */
export function sameSheets(files) {
  const sheets = groupedBy(
    files.map(({ path }) => path).filter((path) => path.endsWith('.module.css')),
    (path) => posix.basename(path),
  );
  return [...sheets.values()]
    .filter(({ length }) => length > 1)
    .map((paths) => `${paths.join(' and ')} have one name, and so have their classes.`);
}

function groupedBy(all, keyOf) {
  const groups = new Map();
  for (const each of all) groups.set(keyOf(each), [...(groups.get(keyOf(each)) ?? []), each]);
  return groups;
}

/** All that is written below src, by hand. */
export function sources(src = SRC) {
  return readdirSync(src, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((file) => ({
      path: relative(src, file).split(sep).join('/'),
      text: readFileSync(file, 'utf8'),
    }));
}

/** Everything that may not be. */
export function survey(files) {
  return [
    ...files
      .filter(({ path }) => !path.endsWith('.css'))
      .flatMap(({ path, text }) => forbiddenArrows(path, text)),
    ...circles(arrows(files)),
    ...crowded(files),
    ...sameSheets(files),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = survey(sources());
  for (const sentence of found) console.error(sentence);
  process.exit(found.length === 0 ? 0 : 1);
}
