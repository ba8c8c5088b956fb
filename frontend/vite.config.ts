import { basename } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const backend = process.env.RUNGS_URL ?? 'http://localhost:8080';

/** `shell.module.css` › `.bar` is `shell-bar` everywhere: the pages that the server writes use the same names. */
const className = (name: string, file: string) => `${basename(file).replace(/\.module\.css.*$/, '')}-${name}`;

export default defineConfig({
  plugins: [react()],
  css: { modules: { generateScopedName: className } },
  build: { outDir: 'target/classes/static', emptyOutDir: true, manifest: true, target: 'es2022' },
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
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    setupFiles: 'scripts/test-setup.ts',
  },
});
