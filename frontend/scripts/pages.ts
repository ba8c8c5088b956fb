import { readFileSync } from 'node:fs';

const ROUTER = new URL('../src/app/router.tsx', import.meta.url);

/** The paths of all pages, read off the router as it is written: whoever needs them has no list of their own. */
export const pagesOf = (router: string): string[] =>
  [...router.matchAll(/\bpath: '([^']+)'/g)].flatMap(([, path]) => path ?? []);

export const pages = (): string[] => pagesOf(readFileSync(ROUTER, 'utf8'));
