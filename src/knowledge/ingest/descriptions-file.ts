import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Document, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { DESCRIPTIONS_FILE, type Description, readDescriptions } from './descriptions.js';

/** Writes what is said of a document into the descriptions of a folder: its entry is changed, or added at the end. */
export async function putEntry(folder: string, entry: Description): Promise<void> {
  await changeEntries(folder, (list, file) => {
    const kept = entryOf(list, entry.id);
    if (kept === undefined) list.add(file.createNode(entry));
    else for (const [name, value] of Object.entries(entry)) change(kept, name, value, file);
  });
}

/** Takes a document's entry out of the descriptions of a folder. */
export async function dropEntry(folder: string, id: string): Promise<void> {
  await changeEntries(folder, (list) => {
    list.items = list.items.filter((item) => (item as YAMLMap).get('id') !== id);
  });
}

/** Everything else in the file stands as it stood, comments too; it is replaced whole. */
async function changeEntries(folder: string, work: (list: YAMLSeq, file: Document) => void): Promise<void> {
  // Tells where a file is not to be read, before any of it is written.
  await readDescriptions(folder);
  const place = join(folder, DESCRIPTIONS_FILE);
  const text = await readFile(place, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return 'documents: []\n';
    throw cause;
  });
  const file = parseDocument(text);
  const list = file.get('documents') as YAMLSeq;
  list.flow = false;
  work(list, file);
  await writeFile(`${place}.new`, file.toString({ lineWidth: 0 }));
  await rename(`${place}.new`, place);
}

function entryOf(list: YAMLSeq, id: string): YAMLMap | undefined {
  return (list.items as YAMLMap[]).find((item) => item.get('id') === id);
}

/** What is said already keeps the form in which it was written. */
function change(kept: YAMLMap, name: string, value: unknown, file: Document): void {
  const before = (kept.toJSON() as Record<string, unknown>)[name];
  if (JSON.stringify(before) !== JSON.stringify(value)) kept.set(name, file.createNode(value));
}
