import { describe, expect, it } from 'vitest';
import { router } from '../src/app/router';
import source from '../src/app/router.tsx?raw';
import { pagesOf } from './pages';

describe('The pages that the server is told of', () => {
  it('are those of the router', () => {
    expect(Object.keys(pagesOf(source)).sort()).toEqual(Object.keys(router.routesByPath).sort());
  });

  it('are drawn by parts of the build', () => {
    const parts = Object.keys(import.meta.glob('../src/pages/*.tsx')).map((path) => path.slice('../'.length));
    expect(Object.values(pagesOf(source)).filter((part) => !parts.includes(part))).toEqual([]);
    expect(pagesOf(source)['/skills/$slug']).toBe('src/pages/SkillPage.tsx');
  });
});
