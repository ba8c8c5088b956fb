import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { packAll } from './scripts/packed';
import { pages } from './scripts/pages';

const BUILT = 'target/classes/static';
const backend = process.env.RUNGS_URL ?? 'http://localhost:8080';

/** `shell.module.css` › `.bar` is `shell-bar` everywhere: the pages that the server writes use the same names. */
const className = (name: string, file: string) => `${basename(file).replace(/\.module\.css.*$/, '')}-${name}`;

/** Tells the server which pages there are, beside the list of files. */
const pagesForTheServer: Plugin = {
  name: 'pages-for-the-server',
  apply: 'build',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: '.vite/pages.json', source: JSON.stringify(pages()) });
  },
};

/** The server hands the built files out as they lie there. */
const packedForBrowsers: Plugin = {
  name: 'packed-for-browsers',
  apply: 'build',
  async writeBundle({ dir = BUILT }) {
    await packAll(join(dir, 'assets'));
  },
};

export default defineConfig({
  plugins: [react(), pagesForTheServer, packedForBrowsers],
  css: { modules: { generateScopedName: className } },
  build: { outDir: BUILT, emptyOutDir: true, manifest: true, target: 'es2022', cssCodeSplit: false },
  server: {
    proxy: {
      '/api': backend,
      '/oauth2': backend,
      '/login': backend,
      '/logout': backend,
      '/idp': backend,
      '/ws': { target: backend, ws: true, rewriteWsOrigin: true },
    },
  },
  // What is tried by itself needs no page. Each other file gets one of its own: a context, not a process.
  test: {
    setupFiles: 'scripts/test-setup.ts',
    // On a machine that builds something else beside.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'models',
          environment: 'node',
          isolate: false,
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['**/*.page.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          environment: 'jsdom',
          pool: 'vmThreads',
          include: ['src/**/*.test.tsx', '**/*.page.test.ts'],
        },
      },
    ],
  },
});
