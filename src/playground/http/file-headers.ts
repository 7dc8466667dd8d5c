import type { StoredFile } from '../workspace/types.js';

/** Pictures that hold nothing but a picture; SVG can hold scripts. */
const PICTURES: ReadonlySet<string> = new Set(['image/gif', 'image/jpeg', 'image/png']);

/** How a file that somebody uploaded is sent, so that nothing in it runs with the rights of the page. */
export function fileHeaders({ mimetype, name }: Pick<StoredFile, 'mimetype' | 'name'>) {
  const shown = PICTURES.has(mimetype) ? 'inline' : 'attachment';
  return {
    'content-type': mimetype,
    'content-disposition': `${shown}; filename*=UTF-8''${encodeURIComponent(name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  };
}
