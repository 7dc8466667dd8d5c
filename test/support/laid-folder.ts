import { cp } from 'node:fs/promises';
import { systemClock } from '../../src/lib/clock.js';
import { fingerprint } from './database.js';
import { sourcesMark } from './demo.js';
import { freePort } from './free-port.js';
import { keptAt } from './kept.js';
import { startProduct } from './product.js';

/** Copies to a place the data folder that a first `npm start` of today leaves behind: the demo laid, its documents read. */
export async function copyLaidFolder(to: string): Promise<void> {
  const today = systemClock('Asia/Shanghai').today();
  const from = `${today}-${await fingerprint.get()}-${await sourcesMark.get()}`;
  const laid = await keptAt('laid-folder', from, async (draft) => {
    const product = await startProduct({ WUTONG_DATA_DIR: draft, WUTONG_PORT: String(await freePort()) });
    await product.end();
  });
  await cp(laid, to, { recursive: true });
}
