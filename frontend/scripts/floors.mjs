// The floors of the front end: imports go down only. Prints one sentence per forbidden arrow and fails if there is one.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const FLOORS = { generated: 0, lib: 0, ui: 1, text: 2, profile: 2, features: 3, pages: 4, app: 5 };
const IMPORT = /(?:from\s+|import\s*\(\s*|import\s+)['"](\.[^'"]+)['"]/g;

/** A room is a folder of src; each feature is a room of its own. */
function roomOf(path) {
  const [top, second] = path.split('/');
  return top === 'features' && second ? `features/${second}` : top;
}

function floorOf(room) {
  return FLOORS[room.split('/')[0]];
}

/** The sentences for one file, given its path below src and its text. */
export function forbiddenArrows(path, text) {
  const from = roomOf(path);
  const sentences = [];
  for (const [, target] of text.matchAll(IMPORT)) {
    const to = roomOf(posix.join(posix.dirname(path), target));
    if (from === to || floorOf(from) === undefined) continue;
    const sentence = refusal(from, to);
    if (sentence) sentences.push(`${path} imports ${target}: ${sentence}`);
  }
  return sentences;
}

function refusal(from, to) {
  if (floorOf(to) === undefined) return `${to} is no room of src.`;
  if (from.startsWith('features/') && to.startsWith('features/')) {
    return `${from} must not know ${to}; let a page compose them.`;
  }
  if (from === 'text' && to === 'profile') return 'text must not know profile.';
  if (floorOf(to) > floorOf(from))
    return `${from} (floor ${floorOf(from)}) must not look up to ${to} (floor ${floorOf(to)}).`;
  return null;
}

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** Every forbidden arrow below a src folder. */
export function survey(src) {
  return sources(src).flatMap((file) =>
    forbiddenArrows(relative(src, file).split(sep).join('/'), readFileSync(file, 'utf8')),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = survey(join(dirname(fileURLToPath(import.meta.url)), '..', 'src'));
  for (const sentence of found) console.error(sentence);
  process.exit(found.length === 0 ? 0 : 1);
}
