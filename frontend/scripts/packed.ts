import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';

const PACKED = /\.(js|css|svg)$/;
const pack = promisify(brotliCompress);

/** Packs each file of a folder that is text as well as Brotli can, beside it: once a build instead of at each request. */
export async function packAll(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => PACKED.test(name));
  await Promise.all(
    names.map(async (name) => {
      const plain = await readFile(join(folder, name));
      const params = { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
      await writeFile(join(folder, `${name}.br`), await pack(plain, { params }));
    }),
  );
}
