import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { LABELS } from '../../domain/people/types.js';
import { tidy } from './blocks.js';

const FILE = 'documents.yaml';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

const words = z.string().overwrite(tidy);

const descriptionSchema = z.object({
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

/** Reads `documents.yaml` in the folder itself or in the one above it. A faulty entry hides no other. */
export async function readDescriptions(path: string): Promise<Descriptions> {
  const own = resolve(path);
  for (const root of [own, dirname(own)]) {
    const text = await readFile(join(root, FILE), 'utf8').catch(() => null);
    if (text !== null) return { root, ...readEntries(text, root) };
  }
  return { root: null, byFile: new Map(), faults: [] };
}

function readEntries(text: string, root: string): Omit<Descriptions, 'root'> {
  const byFile = new Map<string, Description>();
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const [at, entry] of entriesOf(text, faults).entries()) {
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

function entriesOf(text: string, faults: string[]): unknown[] {
  try {
    const { documents } = z.object({ documents: z.array(z.unknown()) }).parse(parse(text));
    return documents;
  } catch (cause) {
    faults.push(cause instanceof z.ZodError ? 'it holds no list "documents"' : `it is not YAML: ${String(cause)}`);
    return [];
  }
}

/** Whether a file is the descriptions themselves. */
export function isDescriptionsFile(file: string): boolean {
  return basename(file) === FILE;
}
