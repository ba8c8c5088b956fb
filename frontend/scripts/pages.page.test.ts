import { describe, expect, it } from 'vitest';
import { router } from '../src/app/router';
import source from '../src/app/router.tsx?raw';
import { pagesOf } from './pages';

describe('The pages that the server is told of', () => {
  it('are those of the router', () => {
    expect(pagesOf(source).sort()).toEqual(Object.keys(router.routesByPath).sort());
  });
});
