import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { LABELS } from '../../domain/people/types.js';
import { WutongError } from '../../lib/errors.js';
import { parseYaml } from '../../lib/yaml-file.js';
import { tidy } from './blocks.js';

/** The file that describes the documents of a folder. */
export const DESCRIPTIONS_FILE = 'documents.yaml';

/** The folder beside it in which documents that were removed are kept; it is not read. */
export const REMOVED_FOLDER = 'removed';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const words = z.string().overwrite(tidy);

/** What an entry of the file says. */
export const descriptionSchema = z.object({
  id: z.string().regex(/^[^\s#]+$/),
  path: z.string().min(1),
  number: words.nullish(),
  titleZh: words.default(''),
  titleEn: words.default(''),
  issuer: words.default(''),
  level: words.default(''),
  kind: words.min(1),
  language: z.enum(['en', 'zh']),
  issuedOn: day.nullish(),
  effectiveOn: day.nullish(),
  expiresOn: day.nullish(),
  status: z.enum(['IN_FORCE', 'SUPERSEDED', 'REPEALED', 'DRAFT']),
  supersededBy: z.string().nullish(),
  label: z.enum(LABELS),
  chains: z.array(z.string()).default([]),
  source: words.default(''),
  demo: z.boolean().default(false),
});

/** What is said of a document beside its text. */
export type Description = z.infer<typeof descriptionSchema>;

/** The descriptions that hold for a folder or a file, with the folder that their paths start from. */
export interface Descriptions {
  readonly root: string | null;
  /** By absolute path. */
  readonly byFile: ReadonlyMap<string, Description>;
  readonly faults: readonly string[];
}

/**
 * Reads `documents.yaml` in the folder itself or in the one above it; of a file, in the two folders above it. A faulty entry hides no other.
 * @throws WutongError `configuration` naming file and line when it cannot be read as a whole: taken for empty, it would
 * take every document's description away.
 */
export async function readDescriptions(path: string): Promise<Descriptions> {
  const own = resolve(path);
  const above = dirname(own);
  for (const root of (await isFile(own)) ? [above, dirname(above)] : [own, above]) {
    const text = await textOf(join(root, DESCRIPTIONS_FILE));
    if (text !== null) return { root, ...readEntries(await entriesOf(text, join(root, DESCRIPTIONS_FILE)), root) };
  }
  return { root: null, byFile: new Map(), faults: [] };
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

/** Null where there is no such file. */
async function textOf(file: string): Promise<string | null> {
  return await readFile(file, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return null;
    const message = `${file} cannot be read (${cause.code}); nothing was changed. Make it readable, then ingest again.`;
    throw new WutongError('configuration', message, { cause });
  });
}

function readEntries(entries: readonly unknown[], root: string): Omit<Descriptions, 'root'> {
  const byFile = new Map<string, Description>();
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const read = descriptionSchema.safeParse(entry);
    if (!read.success) faults.push(`entry ${at + 1}: ${z.prettifyError(read.error).replaceAll('\n', ' ')}`);
    else if (ids.has(read.data.id)) faults.push(`entry ${at + 1}: the id ${read.data.id} is used twice`);
    else {
      ids.add(read.data.id);
      byFile.set(resolve(root, read.data.path), read.data);
    }
  }
  return { byFile, faults };
}

async function entriesOf(text: string, file: string): Promise<unknown[]> {
  const read = z.object({ documents: z.array(z.unknown()) }).safeParse(parseYaml(text, file));
  if (read.success) return read.data.documents;
  throw new WutongError(
    'configuration',
    `${file}, line 1: it holds no list "documents". Mend the file, then try again.`,
  );
}

/** Whether a file is the descriptions themselves. */
export function isDescriptionsFile(file: string): boolean {
  return basename(file) === DESCRIPTIONS_FILE;
}
