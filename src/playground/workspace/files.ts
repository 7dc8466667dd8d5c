import { createSecret, createSlackId } from '../ids.js';
import type { StoredFile } from './types.js';

interface Expected {
  readonly id: string;
  readonly name: string;
  readonly length: number;
  readonly user: string;
  readonly at: number;
  bytes: Uint8Array | null;
}

/** Files of the workspace: those that are being uploaded, and those that were shared. */
export interface Files {
  /** Begins an upload; `secret` is the last part of its address. */
  expect(name: string, length: number, user: string): { readonly id: string; readonly secret: string };
  /** Whether such an upload is expected. */
  receive(secret: string, bytes: Uint8Array): boolean;
  /** Ends an upload. @returns undefined when nothing was uploaded under the id. */
  complete(id: string, title: string | null): StoredFile | undefined;
  /** A file that a person dropped on the page. */
  store(name: string, user: string, bytes: Uint8Array): StoredFile;
  find(id: string): StoredFile | undefined;
}

const UPLOAD_MINUTES = 30;
const MOST_BYTES = 200_000_000;

/** Keeps 200 MB of files; the oldest go first. */
export function createFiles(now: () => Date): Files {
  const expected = new Map<string, Expected>();
  const stored = new Map<string, StoredFile>();
  const keep = (file: StoredFile) => {
    stored.set(file.id, file);
    let total = [...stored.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
    for (const old of stored.values()) {
      if (total <= MOST_BYTES || old === file) break;
      stored.delete(old.id);
      total -= old.bytes.length;
    }
    return file;
  };
  const made = (given: Pick<StoredFile, 'id' | 'name' | 'title' | 'user' | 'bytes'>): StoredFile => ({
    ...given,
    mimetype: mimetypeOf(given.name),
    created: Math.floor(now().getTime() / 1000),
    channels: new Set(),
  });
  return {
    expect(name, length, user) {
      const at = now().getTime();
      for (const [old, upload] of expected) if (at - upload.at > UPLOAD_MINUTES * 60_000) expected.delete(old);
      const secret = createSecret();
      const id = createSlackId('F');
      expected.set(secret, { id, name, length, user, at, bytes: null });
      return { id, secret };
    },
    receive(secret, bytes) {
      const upload = expected.get(secret);
      if (upload === undefined) return false;
      upload.bytes = bytes;
      return true;
    },
    complete(id, title) {
      const [secret, upload] = [...expected].find(([, one]) => one.id === id) ?? [];
      if (secret === undefined || upload === undefined || upload.bytes === null) return undefined;
      expected.delete(secret);
      return keep(made({ id, name: upload.name, title: title ?? upload.name, user: upload.user, bytes: upload.bytes }));
    },
    store: (name, user, bytes) => keep(made({ id: createSlackId('F'), name, title: name, user, bytes })),
    find: (id) => stored.get(id),
  };
}

const MIMETYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What follows the last dot, in small letters; `bin` when there is none. */
export function extensionOf(name: string): string {
  return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? 'bin';
}

function mimetypeOf(name: string): string {
  return MIMETYPES[extensionOf(name)] ?? 'application/octet-stream';
}
