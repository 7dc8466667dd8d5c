import { MemoryFS, type PGlite } from '@electric-sql/pglite';

/** The files of a database by their paths, parents first; a folder has no content. */
export type DatabaseFiles = readonly (readonly [path: string, content: Uint8Array | null])[];

/** Where PGlite keeps a database. */
const PLACE = '/pglite/data';

/** The files of an open database, with everything written that was still to be written. */
export async function filesOf(database: PGlite): Promise<DatabaseFiles> {
  await database.exec('CHECKPOINT');
  const { FS } = database.Module;
  const within = (folder: string): DatabaseFiles =>
    (FS.readdir(folder) as string[])
      .filter((name) => name !== '.' && name !== '..')
      .flatMap((name) => {
        const path = `${folder}/${name}`;
        if (FS.isDir(FS.stat(path).mode)) return [[path, null] as const, ...within(path)];
        return [[path, FS.readFile(path)] as const];
      });
  return within(PLACE);
}

/** A database in memory that begins as a copy of another. */
export class CopiedFiles extends MemoryFS {
  readonly #files: DatabaseFiles;

  constructor(files: DatabaseFiles) {
    super();
    this.#files = files;
  }

  override async initialSyncFs(): Promise<void> {
    if (this.pg === undefined) throw new Error('PGlite puts itself in before it asks for files');
    const { FS } = this.pg.Module;
    for (const [path, content] of this.#files) {
      if (content === null) FS.mkdirTree(path);
      else FS.writeFile(path, new Uint8Array(content), { canOwn: true });
    }
  }
}
