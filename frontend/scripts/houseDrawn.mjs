// Draws the rooms of the front end from their imports: `npm run draw`. A test holds the drawing against the code.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { arrows, houseOf, sources } from './floors.mjs';
import { ROOMS } from './rooms.mjs';

/** Everybody uses them: their arrows would hide the others. */
const EVERYBODYS = ['generated', 'lib', 'ui'];

const nameOf = (room) => room.replace('features/', '');
const idOf = (room) => nameOf(room).replace('/', '.');

/** The drawing as it stands in docs. */
export function drawn(files) {
  const into = arrows(files);
  return `# The rooms of the front end

Drawn from the imports by \`npm run draw\`; a test holds it against them. Imports go down only, no feature knows another, and
rooms beside one another never go round in a circle. What everybody uses (\`generated\`, \`lib\`, \`ui\`) is left out of the
pictures, as is what follows from other arrows. The sentences of a room stand in its \`messages.ts\`.

${picture(houses(into))}
Within a feature that has rooms of its own:

${picture(inner(into))}
| floor | room | what is in it |
|---|---|---|
${rows().join('\n')}
`;
}

/** The arrows between houses. */
function houses(into) {
  const between = new Map();
  for (const [room, others] of into) {
    const known = between.get(houseOf(room)) ?? new Set();
    for (const each of others) known.add(houseOf(each));
    between.set(houseOf(room), known);
  }
  return between;
}

/** The arrows between rooms beside one another in a house. */
function inner(into) {
  const isInner = (room) => room !== houseOf(room);
  const beside = (room, others) =>
    [...others].filter((each) => isInner(each) && houseOf(each) === houseOf(room));
  return new Map(
    [...into]
      .filter(([room]) => isInner(room))
      .map(([room, others]) => [room, new Set(beside(room, others))]),
  );
}

function picture(into) {
  const lines = [...into]
    .flatMap(([room, others]) =>
      [...needed(into, room, others)].map((to) => `  ${idOf(room)} --> ${idOf(to)}`),
    )
    .sort();
  return `\`\`\`mermaid\nflowchart TB\n${lines.join('\n')}\n\`\`\`\n`;
}

/** Without what is reached by way of another. */
function needed(into, room, others) {
  const shown = [...others].filter((to) => to !== room && !EVERYBODYS.includes(to));
  return shown.filter((to) => !shown.some((by) => by !== to && reaches(into, by, to)));
}

function reaches(into, from, to, seen = new Set()) {
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(into.get(from) ?? [])].some((next) => next === to || reaches(into, next, to, seen));
}

function rows() {
  return Object.entries(ROOMS)
    .sort(([one, [low]], [other, [high]]) => high - low || one.localeCompare(other, 'en'))
    .map(([room, [floor, what]]) => `| ${floor} | \`${nameOf(room)}\` | ${what} |`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    join(fileURLToPath(import.meta.url), '..', '..', '..', 'docs', 'frontend.md'),
    drawn(sources()),
  );
}
