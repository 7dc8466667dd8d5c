import { constants } from 'node:fs';
import { access, copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import {
  type Description,
  descriptionSchema,
  isDescriptionsFile,
  REMOVED_FOLDER,
  readDescriptions,
} from './descriptions.js';
import { dropEntry, putEntry } from './descriptions-file.js';
import { isBelow, slugOf } from './places.js';

/** A document by its id, with its file as a path from the corpus folder. */
export type Placed = Pick<Description, 'id' | 'path'>;

/** What is said of a document, and its id where it has one. */
export type Described = Omit<z.input<typeof descriptionSchema>, 'id' | 'path'> & { readonly id?: string | undefined };

/** The documents of a corpus folder, as its files and their descriptions hold them. */
export interface Catalogue {
  /** Where documents lie: `policies/` of the corpus folder where there is one, else the corpus folder itself. */
  readonly folder: string;
  entries(): Promise<readonly Description[]>;
  /** Copies a file into the folder and describes it; the id follows from its name where none is given. */
  add(file: string, described: Described): Promise<Placed>;
  /** Changes what is said of a document; one that was not described gets its entry. */
  describe(document: Placed, changes: Partial<Described>): Promise<void>;
  /** Moves a document's file and entry out of the way. @returns the folder in which they are kept. */
  remove(document: Placed): Promise<string>;
  /** Puts back what was removed. @returns its file. */
  restore(id: string): Promise<string>;
}

/** The folder of a corpus folder that its documents lie in, where there is one. */
const POLICIES = 'policies';

/** Opens the catalogue of a corpus folder. */
export async function openCatalogue(root: string): Promise<Catalogue> {
  const folder = (await isThere(join(root, POLICIES))) ? join(root, POLICIES) : root;
  const removed = join(root, REMOVED_FOLDER);
  const entries = async () => [...(await readDescriptions(root)).byFile.values()];
  const entryOf = async (id: string) => (await entries()).find((entry) => entry.id === id);
  const pathFrom = (file: string) => relative(root, file).split(sep).join('/');

  return {
    folder,
    entries,
    async add(file, { id = slugOf(file), ...described }) {
      const target = join(folder, basename(file));
      const entry = demandWhole({ ...described, id, path: pathFrom(target) });
      if ((await entryOf(id)) !== undefined) throw stands(`the document ${id}`, `文件${id}`);
      await mkdir(folder, { recursive: true });
      await copyFile(file, target, constants.COPYFILE_EXCL).catch((cause: unknown) => {
        if ((cause as NodeJS.ErrnoException).code === 'EEXIST') throw stands(target, target);
        throw cause;
      });
      await putEntry(root, entry);
      return { id, path: entry.path };
    },
    async describe({ id, path }, changes) {
      await putEntry(root, demandWhole({ ...(await entryOf(id)), ...changes, id, path }));
    },
    async remove({ id, path }) {
      const file = resolve(root, path);
      if (!isBelow(file, root)) throw outside(file, root);
      const place = await freePlace(join(removed, id));
      const target = join(place, relative(root, file));
      const entry = await entryOf(id);
      await mkdir(dirname(target), { recursive: true });
      if (entry !== undefined) await putEntry(place, entry);
      await rename(file, target).catch(unlessMissing);
      if (entry !== undefined) await dropEntry(root, id);
      return place;
    },
    async restore(id) {
      const place = join(removed, id);
      // Another folder than that of one document would be moved whole.
      const files = dirname(place) === removed ? await filesIn(place) : [];
      const [first] = files;
      if (first === undefined) throw nothingRemoved(id, await readdir(removed).catch(() => []));
      const kept = [...(await readDescriptions(place)).byFile.values()];
      for (const entry of kept)
        if ((await entryOf(entry.id)) !== undefined) throw stands(`the document ${entry.id}`, `文件${entry.id}`);
      const targetOf = (file: string) => join(root, relative(place, file));
      for (const target of files.map(targetOf)) if (await isThere(target)) throw stands(target, target);
      for (const file of files) {
        await mkdir(dirname(targetOf(file)), { recursive: true });
        await rename(file, targetOf(file));
      }
      for (const entry of kept) await putEntry(root, entry);
      await rm(place, { recursive: true });
      return targetOf(first);
    },
  };
}

function demandWhole(entry: object): Description {
  const read = descriptionSchema.safeParse(entry);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = String(issue?.path[0] ?? 'description');
  throw new WutongError('bad-input', `${field}: ${issue?.message}.`, {
    zh: `${field}填写有误：${issue?.message}`,
    field,
  });
}

function stands(what: string, zh: string): WutongError {
  const message = `There is ${what} already; nothing was changed. Give another name or id, or remove it first.`;
  return new WutongError('conflict', message, {
    zh: `已有${zh}，未作任何改动。请改用其他名称或编号，或先移出原文件。`,
  });
}

function outside(file: string, root: string): WutongError {
  const message = `${file} lies outside of the corpus folder ${root} and is left alone. Take it away there, then read its folder again.`;
  return new WutongError('bad-input', message, {
    zh: `${file}不在文件库${root}内，未作改动。请在原处移走后重新读入所在文件夹。`,
  });
}

function nothingRemoved(id: string, kept: readonly string[]): WutongError {
  const list = kept.length === 0 ? 'nothing' : kept.join(', ');
  const message = `No removed document ${id} is kept; there is ${list}.`;
  const zh = `没有已移出的文件${id}${kept.length === 0 ? '' : `；现存：${kept.join('、')}`}。`;
  return new WutongError('not-found', message, { zh });
}

async function freePlace(place: string): Promise<string> {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? place : `${place}-${count}`;
    if (!(await isThere(tried))) return tried;
  }
}

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { withFileTypes: true, recursive: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return files.filter((file) => !isDescriptionsFile(file));
}

async function isThere(place: string): Promise<boolean> {
  return await access(place).then(
    () => true,
    () => false,
  );
}

/** A file that has gone already need not be moved. */
function unlessMissing(cause: unknown): void {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
}
