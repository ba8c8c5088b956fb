import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { packAll } from './packed';

const folder = mkdtempSync(join(tmpdir(), 'rungs-packed'));
afterAll(() => rmSync(folder, { recursive: true }));

it('What is text stands packed beside itself, and says the same', async () => {
  const script = 'export const expected = "what a role shows";\n'.repeat(200);
  writeFileSync(join(folder, 'page.js'), script);
  writeFileSync(join(folder, 'face.woff2'), 'packed already');
  await packAll(folder);
  expect(readdirSync(folder).sort()).toEqual(['face.woff2', 'page.js', 'page.js.br']);
  const packed = readFileSync(join(folder, 'page.js.br'));
  expect(packed.length).toBeLessThan(script.length / 10);
  expect(brotliDecompressSync(packed).toString()).toBe(script);
});
