import { type FolderLock, lockFolder } from '../../../src/store/postgres/lock.js';

const held = new Map<string, FolderLock>();

/** Takes the folder that each message names and answers whether it got it. */
process.on('message', async (folder: string) => {
  try {
    held.set(folder, await lockFolder(folder));
    process.send?.('taken');
  } catch (error) {
    process.send?.(error instanceof Error ? error.message : String(error));
  }
});
