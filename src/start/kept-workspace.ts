import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Logger } from '../lib/logger.js';
import { type Kept, keptSchema, type Playground } from '../playground/index.js';

/** Keeps what is said in the workspace on this machine beside the data that its answers rest on. */
export interface KeptWorkspace {
  /** What an earlier start has kept; undefined when there is nothing, or it belongs to data that were laid on another day. */
  read(): Promise<Kept | undefined>;
  /** Writes what is said from now on, soon after it was said. */
  follow(playground: Playground): void;
  /** Writes the last of it. */
  end(): Promise<void>;
}

const fileSchema = z.object({ laid: z.string(), kept: keptSchema });
const SOON = 2_000;

/** @param laid the day of the data. */
export function createKeptWorkspace(dataFolder: string, laid: string, log: Logger): KeptWorkspace {
  const file = join(dataFolder, 'workspace.json');
  let playground: Playground | null = null;
  let timer: NodeJS.Timeout | null = null;
  let writing: Promise<void> = Promise.resolve();

  async function write(kept: Kept): Promise<void> {
    try {
      await writeFile(`${file}.new`, JSON.stringify({ laid, kept }));
      await rename(`${file}.new`, file);
    } catch (err) {
      log.warn({ err }, 'what was said in the workspace could not be kept');
    }
  }
  function writeNow(): void {
    timer = null;
    const kept = playground?.kept();
    if (kept) writing = writing.then(() => write(kept));
  }
  return {
    async read() {
      if (!existsSync(file)) return undefined;
      try {
        const found = fileSchema.parse(JSON.parse(await readFile(file, 'utf8')));
        return found.laid === laid ? found.kept : undefined;
      } catch (err) {
        log.warn({ err }, 'what was said in the workspace before cannot be read');
        return undefined;
      }
    },
    follow(followed) {
      playground = followed;
      followed.observe(({ type }) => {
        if (type === 'message' || type === 'message_gone') timer ??= setTimeout(writeNow, SOON);
      });
    },
    async end() {
      if (timer !== null) clearTimeout(timer);
      writeNow();
      await writing;
    },
  };
}
