// @vitest-environment node
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  arrows,
  circles,
  crowded,
  forbiddenArrows,
  houseOf,
  sameSheets,
  sources,
  survey,
} from './floors.mjs';
import { drawn } from './houseDrawn.mjs';
import { ROOMS } from './rooms.mjs';

const DRAWING = join(__dirname, '..', '..', 'docs', 'frontend.md');
const rooms = Object.keys(ROOMS);
const floorOf = (room: string) => ROOMS[room]?.[0] ?? Number.NaN;
const isFeature = (room: string) => room.startsWith('features/');
const importing = (from: string, to: string) =>
  forbiddenArrows(
    `${from}/Here.tsx`,
    `import { there } from '${'../'.repeat(from.split('/').length)}${to}/there';`,
  );

const pairs = rooms
  .flatMap((from) => rooms.map((to) => [from, to] as const))
  .filter(([from, to]) => houseOf(from) !== houseOf(to));
const up = pairs.filter(([from, to]) => floorOf(to) > floorOf(from));
const across = pairs.filter(([from, to]) => isFeature(from) && isFeature(to));
const down = pairs.filter(([from, to]) => floorOf(to) < floorOf(from));

describe('The floors', () => {
  it.each(up)('refuse that %s looks up to %s', (from, to) => {
    const [sentence] = importing(from, to);
    expect(sentence).toContain(
      `${from} (floor ${floorOf(from)}) must not look up to ${to} (floor ${floorOf(to)})`,
    );
  });

  it.each(across)('refuse that %s imports %s beside it', (from, to) => {
    const [sentence] = importing(from, to);
    expect(sentence).toContain(`${houseOf(from)} must not know ${houseOf(to)}`);
  });

  it.each(down)('let %s import %s', (from, to) => {
    expect(importing(from, to)).toEqual([]);
  });

  it('see each way to import: lazily, by name, for its effect, a style sheet, a stub', () => {
    const ways = [
      "const x = import('../change/x');",
      "export { x } from '../change/x';",
      "import type { X } from '../change/x';",
      "import '../change/x';",
      "import styles from '../change/x.module.css';",
      "vi.mock('../change/x');",
    ];
    for (const way of ways) expect(forbiddenArrows('ui/Button.tsx', way), way).toHaveLength(1);
  });

  it('know every room by its name', () => {
    expect(forbiddenArrows('drawer/x.ts', '')).toEqual(['drawer/x.ts: drawer is no room of src.']);
    expect(importing('pages', 'drawer')).toHaveLength(1);
  });

  it('refuse rooms beside one another that go round in a circle, and no test', () => {
    const file = (path: string, to: string) => ({ path, text: `import { x } from '../${to}/x';` });
    const round = [
      file('features/suggest/editor/a.ts', 'places'),
      file('features/suggest/places/b.ts', 'sending'),
      file('features/suggest/sending/c.ts', 'editor'),
    ];
    expect(circles(arrows(round))).toHaveLength(3);
    expect(circles(arrows(round.slice(0, 2)))).toEqual([]);
    expect(
      circles(arrows([...round.slice(0, 2), file('features/suggest/sending/c.test.ts', 'editor')])),
    ).toEqual([]);
  });

  it('refuse a crowded room, and two style sheets of one name', () => {
    const many = (room: string) =>
      Array.from({ length: 25 }, (_, at) => ({ path: `${room}/${at}.ts`, text: '' }));
    expect(crowded(many('pages'))).toHaveLength(1);
    expect(crowded(many('pages').slice(1))).toEqual([]);
    expect(crowded(many('ui'))).toEqual([]);
    const sheets = ['ui/x.module.css', 'pages/x.module.css'].map((path) => ({ path, text: '' }));
    expect(sameSheets(sheets)).toEqual([
      'ui/x.module.css and pages/x.module.css have one name, and so have their classes.',
    ]);
  });

  it('hold for everything that is there', () => {
    const files = sources();
    expect(files.length).toBeGreaterThan(400);
    expect(survey(files)).toEqual([]);
  });

  it('have no room that nobody is in', () => {
    const there = new Set(sources().map(({ path }) => path.slice(0, path.lastIndexOf('/'))));
    expect(rooms.filter((room) => !there.has(room))).toEqual([]);
  });

  it('are drawn as they are; `npm run draw` draws them anew', () => {
    expect(readFileSync(DRAWING, 'utf8')).toBe(drawn(sources()));
  });
});
