import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Language } from '../../lib/language.js';
import type { ChunkRow } from '../../store/types.js';
import type { SavedPartitions, SearchIndex } from './search-index.js';

const FILE = 'search-index.bin';
const VECTORS = 'search-vectors-';

/** Raise it when the saved form changes. */
const FORMAT = 3;

/** What is known of a chunk beside its text, which the index holds. */
export type ChunkInfo = Omit<ChunkRow, 'text'>;

/** A document as it was indexed: when its fingerprint is another, its chunks are compared. */
export type Fingerprints = ReadonlyMap<string, string>;

/** Everything that a start needs so as not to read and analyse the corpus again. */
export interface SavedIndex {
  readonly analyser: string;
  readonly revision: number;
  readonly fingerprints: Fingerprints;
  readonly chunks: readonly ChunkInfo[];
  readonly partitions: SavedPartitions;
}

/** Where the derived index is kept. */
export interface IndexFolder {
  /** The saved index; null when there is none, or it is of another form or another analyser. */
  load(analyser: string): Promise<SavedIndex | null>;
  save(index: SearchIndex, state: Omit<SavedIndex, 'partitions'>): Promise<void>;
}

/**
 * Keeps the index in a folder. Vectors go to files of a new name first; the one file that names them is put in place
 * last by renaming, so that a start finds the old index or the new one, never half of each.
 */
export function indexFolder(folder: string): IndexFolder {
  const path = join(folder, FILE);
  return {
    async load(analyser) {
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null) return null;
      const { format, ...saved } = deserialize(bytes) as SavedIndex & { format: number };
      if (format !== FORMAT || saved.analyser !== analyser) return null;
      const { en, zh } = saved.partitions.vectorsFiles;
      return {
        ...saved,
        partitions: { ...saved.partitions, vectorsFiles: { en: join(folder, en), zh: join(folder, zh) } },
      };
    },
    async save(index, state) {
      await mkdir(folder, { recursive: true });
      const stamp = randomUUID();
      const names: Record<Language, string> = { en: `${VECTORS}${stamp}-en`, zh: `${VECTORS}${stamp}-zh` };
      const partitions = await index.save({ en: join(folder, names.en), zh: join(folder, names.zh) });
      const whole = { format: FORMAT, ...state, partitions: { ...partitions, vectorsFiles: names } };
      await writeFile(`${path}.${stamp}`, serialize(whole));
      await rename(`${path}.${stamp}`, path);
      await removeOthers(folder, stamp);
    },
  };
}

async function removeOthers(folder: string, stamp: string): Promise<void> {
  const names = await readdir(folder);
  const old = names.filter(
    (name) => (name.startsWith(VECTORS) || name.startsWith(`${FILE}.`)) && !name.includes(stamp),
  );
  await Promise.all(old.map((name) => rm(join(folder, name), { force: true })));
}
