import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../lib/once.js';

/** The family that pictures are written in. */
export const FONT_FAMILY = 'Noto Sans SC';

const FILES = ['noto-sans-sc-chinese-simplified-400-normal', 'noto-sans-sc-latin-400-normal'];

const unpacked = once(async () => await Promise.all(FILES.map(unpack)));

/** Files of a font with Chinese and Latin letters; unpacked once on a machine, for the renderer reads no packed ones. */
export async function fontFiles(): Promise<string[]> {
  return await unpacked.get();
}

async function unpack(name: string): Promise<string> {
  const packed = await readFile(createRequire(import.meta.url).resolve(`@fontsource/noto-sans-sc/files/${name}.woff2`));
  const hash = createHash('sha256').update(packed).digest('hex').slice(0, 16);
  const folder = join(tmpdir(), `wutong-fonts-${userId()}`);
  const file = join(folder, `${name}-${hash}.ttf`);
  if (await isThere(file)) return file;
  const { decompress } = await import('wawoff2');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Another process may unpack it at the same time: each writes its own file and moves it into place whole.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, await decompress(packed));
  await rename(draft, file);
  return file;
}

/** People on one machine do not share the folder, which another one could not write to. */
function userId(): number {
  return process.getuid?.() ?? 0;
}

async function isThere(file: string): Promise<boolean> {
  return await stat(file).then(
    ({ size }) => size > 0,
    () => false,
  );
}
