import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { WutongError } from '../../lib/errors.js';
import { type Descriptions, isDescriptionsFile, REMOVED_FOLDER } from './descriptions.js';
import { isBelow } from './places.js';

/** What lies in a folder: the files to read, and the links, which are not followed. */
export interface Listing {
  readonly files: readonly string[];
  readonly links: readonly string[];
}

/**
 * The files to read: a file itself; the folders that hold described documents; else the whole folder.
 * @throws WutongError `not-found` when nothing is there, `unavailable` when a folder cannot be looked into.
 */
export async function filesOf(path: string, { root, byFile }: Descriptions): Promise<Listing> {
  const own = resolve(path);
  if ((await stat(own).catch((cause: unknown) => refuse(own, cause))).isFile()) return { files: [own], links: [] };
  const described = root === own ? [...new Set([...byFile.keys()].map(dirname))] : [];
  const folders = described.length > 0 ? described.filter((folder) => !isBelowAnother(folder, described)) : [own];
  const lists = await Promise.all(folders.map((folder) => listFolder(folder, folder !== own)));
  const removed = join(root ?? own, REMOVED_FOLDER);
  const all = (kind: keyof Listing) =>
    [...new Set(lists.flatMap((list) => list[kind]))].filter((file) => !isBelow(file, removed)).sort();
  return { files: all('files'), links: all('links') };
}

/** An optional folder may be missing; one that is there and cannot be read must not be taken for an empty one. */
async function listFolder(folder: string, optional: boolean): Promise<Listing> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch((cause: unknown) =>
    optional && isMissing(cause) ? [] : refuse(folder, cause),
  );
  const placed = entries.map((entry) => ({ entry, file: join(entry.parentPath, entry.name) }));
  const shown = placed.filter(({ file }) => !isHidden(file) && !isDescriptionsFile(file));
  return {
    files: shown.filter(({ entry }) => entry.isFile()).map(({ file }) => file),
    links: shown.filter(({ entry }) => entry.isSymbolicLink()).map(({ file }) => file),
  };
}

function refuse(place: string, cause: unknown): never {
  if (isMissing(cause)) throw new WutongError('not-found', `There is no file or folder ${place}.`, { cause });
  const { code = 'unknown reason', path = place } = cause as NodeJS.ErrnoException;
  throw new WutongError(
    'unavailable',
    `${path} cannot be read (${code}); nothing was changed. Make it readable for this user, then ingest again.`,
    { cause },
  );
}

function isMissing(cause: unknown): boolean {
  return (cause as NodeJS.ErrnoException).code === 'ENOENT';
}

function isBelowAnother(folder: string, folders: readonly string[]): boolean {
  return folders.some((other) => other !== folder && folder.startsWith(`${other}/`));
}

/** Files of the system, and the locks of an office program. */
function isHidden(file: string): boolean {
  return basename(file).startsWith('.') || basename(file).startsWith('~$');
}
