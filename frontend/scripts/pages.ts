import { readFileSync } from 'node:fs';

const ROUTER = new URL('../src/app/router.tsx', import.meta.url);

/**
 * The paths of all pages, each with the part that draws it, read off the router as it is written: whoever needs them has
 * no list of their own.
 */
export const pagesOf = (router: string): Record<string, string> =>
  Object.fromEntries(
    [...router.matchAll(/\bpath: '([^']+)'[\s\S]*?import\('\.\.\/(pages\/\w+)'\)/g)].map(
      ([, path = '', part = '']) => [path, `src/${part}.tsx`],
    ),
  );

export const pages = (): Record<string, string> => pagesOf(readFileSync(ROUTER, 'utf8'));
