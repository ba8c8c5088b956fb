// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { sources } from './floors.mjs';

const EXPORT = /^export (?:async )?(?:function|const|class|interface|type) (\w+)/gm;

interface Exported {
  name: string;
  path: string;
}

interface Source {
  path: string;
  text: string;
}

const exportsIn = (files: Source[]): Exported[] =>
  files.flatMap(({ path, text }) => [...text.matchAll(EXPORT)].map(([, name = '']) => ({ name, path })));

/** What nobody else names, a test neither. */
function dead(files: Source[]): Exported[] {
  const words = new Map(files.map(({ path, text }) => [path, new Set(text.match(/\w+/g))]));
  return exportsIn(files).filter(({ name, path }) =>
    files.every((other) => other.path === path || !words.get(other.path)?.has(name)),
  );
}

/** What has the name of something else. The types of the API are the server's, and named by it. */
function namesakes(files: Source[]): Exported[] {
  const own = exportsIn(files.filter(({ path }) => path !== 'lib/api.ts'));
  return own.filter(({ name, path }) => own.some((other) => other.name === name && other.path !== path));
}

const written: Source[] = sources().filter(
  ({ path }) => /\.tsx?$/.test(path) && !path.startsWith('generated'),
);

describe('What a file lets others have', () => {
  const one = { path: 'ui/One.tsx', text: 'export const one = 1;\nexport function two() {}\n' };

  it('is seen where nobody wants it, and where another has its name', () => {
    const user = { path: 'app/a.ts', text: "import { two } from '../ui/One';\ntwo();\n" };
    expect(dead([one, user])).toEqual([{ name: 'one', path: 'ui/One.tsx' }]);
    const namesake = { path: 'text/One.ts', text: 'export class one {}\n' };
    expect(namesakes([one, namesake]).map(({ path }) => path)).toEqual(['ui/One.tsx', 'text/One.ts']);
    expect(namesakes([one, user])).toEqual([]);
  });

  it('is wanted by another', () => {
    expect(exportsIn(written).length).toBeGreaterThan(400);
    expect(dead(written)).toEqual([]);
  });

  it('has a name of its own', () => {
    expect(namesakes(written)).toEqual([]);
  });
});
