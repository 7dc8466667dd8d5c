import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const descriptionSchema = z.object({ documents: z.array(z.object({ id: z.string() })) });

/** The ids of the documents that the corpus folder describes; none where it describes none. */
export async function describedDocuments(corpusFolder: string): Promise<string[]> {
  const { parse } = await import('yaml');
  const content = await readFile(join(corpusFolder, 'documents.yaml'), 'utf8').catch(() => null);
  const read = descriptionSchema.safeParse(content === null ? null : parse(content));
  return read.success ? read.data.documents.map((document) => document.id) : [];
}
