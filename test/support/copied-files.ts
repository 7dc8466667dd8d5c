import { MemoryFS, type PGlite } from '@electric-sql/pglite';

/** The files of a database by their paths, parents first; a folder has no content. */
export type DatabaseFiles = readonly (readonly [path: string, content: Uint8Array | null])[];

/** Where PGlite keeps a database. */
const PLACE = '/pglite/data';

/** The files of a database after it was closed: an open one would be mended at every start of a copy. */
export async function filesOf(database: PGlite, close: () => Promise<void>): Promise<DatabaseFiles> {
  const { FS } = database.Module;
  await close();
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

/** A database in memory that begins as a copy of another. A file is copied when it is first written: most never are. */
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
      if (content === null) {
        FS.mkdirTree(path);
        continue;
      }
      FS.writeFile(path, content, { canOwn: true });
      copyBeforeWriting(FS.lookupPath(path, {}).node as FileNode);
    }
  }
}

/** What the file system holds of a file in memory. */
interface FileNode {
  contents: Uint8Array;
  stream_ops: { readonly write: (...request: unknown[]) => number };
}

function copyBeforeWriting(node: FileNode): void {
  const usual = node.stream_ops;
  const shared = node.contents;
  node.stream_ops = {
    ...usual,
    write(...request) {
      if (node.contents.buffer === shared.buffer) node.contents = node.contents.slice();
      node.stream_ops = usual;
      return usual.write(...request);
    },
  };
}
