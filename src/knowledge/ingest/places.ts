import { basename, extname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { DocumentRow } from '../../store/types.js';
import type { Description, Descriptions } from './descriptions.js';

/** Described documents have the ids that they are given; others are named after their files. */
export function idsFor(
  files: readonly string[],
  { root, byFile }: Descriptions,
  kept: readonly DocumentRow[],
): Map<string, string> {
  const taken = new Set([...byFile.values()].map(({ id }: Description) => id));
  for (const document of kept) if (!files.includes(fileOf(document, root) ?? '')) taken.add(document.id);
  const ids = new Map<string, string>();
  for (const file of files) {
    const described = byFile.get(file)?.id;
    const name = slugOf(file);
    let id = described ?? name;
    for (let count = 2; described === undefined && taken.has(id); count += 1) id = `${name}-${count}`;
    taken.add(id);
    ids.set(file, id);
  }
  return ids;
}

/** A document's id from the name of its file. */
export function slugOf(file: string): string {
  const name = basename(file, extname(file)).normalize('NFKC').toLowerCase();
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'document';
}

/** A file's path as documents keep it: from the folder of the descriptions, or absolute. */
export function pathOf(file: string, root: string | null): string {
  return root === null ? file : relative(root, file).split(sep).join('/');
}

/** Where a document's file would be; null when its path starts from another folder than the one that is read. */
export function fileOf(document: DocumentRow, root: string | null): string | null {
  if (isAbsolute(document.path)) return document.path;
  return root === null ? null : resolve(root, document.path);
}

/** Whether a file lies in a folder, or is it. */
export function isBelow(file: string, folder: string): boolean {
  return file === folder || file.startsWith(folder + sep);
}
