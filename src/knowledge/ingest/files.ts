import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Descriptions, isDescriptionsFile } from './descriptions.js';

/** The files to read: a file itself; the folders that hold described documents; else the whole folder. */
export async function filesOf(path: string, { root, byFile }: Descriptions): Promise<string[]> {
  const own = resolve(path);
  if ((await stat(own)).isFile()) return [own];
  const described = root === own ? [...new Set([...byFile.keys()].map(dirname))] : [];
  const folders = described.length > 0 ? described.filter((folder) => !isBelowAnother(folder, described)) : [own];
  const lists = await Promise.all(folders.map(listFolder));
  return [...new Set(lists.flat())].sort();
}

async function listFolder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !isHidden(file) && !isDescriptionsFile(file));
}

function isBelowAnother(folder: string, folders: readonly string[]): boolean {
  return folders.some((other) => other !== folder && folder.startsWith(`${other}/`));
}

/** Files of the system, and the locks of an office program. */
function isHidden(file: string): boolean {
  return basename(file).startsWith('.') || basename(file).startsWith('~$');
}
