import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { parseYaml } from '../../lib/yaml-file.js';
import type { DocumentRow } from '../../store/types.js';

const descriptionSchema = z.object({ documents: z.array(z.object({ id: z.string() })) });

/**
 * The ids of the documents that the corpus folder describes; none where it describes none.
 * @throws WutongError `configuration` naming file and line of what is not YAML.
 */
export async function describedDocuments(corpusFolder: string): Promise<string[]> {
  const file = join(corpusFolder, 'documents.yaml');
  const content = await readFile(file, 'utf8').catch(() => null);
  const read = descriptionSchema.safeParse(content === null ? null : parseYaml(content, file));
  return read.success ? read.data.documents.map((document) => document.id) : [];
}

/** The ids of the described documents that are not in the database. */
export async function unreadDocuments(corpusFolder: string, documents: readonly DocumentRow[]): Promise<string[]> {
  const read = new Set(documents.map((document) => document.id));
  return (await describedDocuments(corpusFolder)).filter((id) => !read.has(id));
}
