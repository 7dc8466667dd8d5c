import { isAbsolute } from 'node:path';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Placed } from '../../knowledge/index.js';
import { WutongError } from '../../lib/errors.js';
import { nearest } from '../../lib/nearest.js';
import type { DocumentRow } from '../../store/types.js';
import type { ReadContext } from '../context.js';

/** A document of the corpus folder: as it is described there, and as it was read, if it was. */
export interface FoundDocument extends Placed {
  readonly row: DocumentRow | null;
}

/** Finds a document by its id. @throws WutongError `not-found`, or `bad-input` for one that lies in another folder. */
export async function findDocument({ store, knowledge, settings }: ReadContext, id: string): Promise<FoundDocument> {
  const entries = await (await knowledge.catalogue(settings.corpusFolder)).entries();
  const rows = await store.documents(EVERYTHING);
  const row = rows.find((document) => document.id === id) ?? null;
  const path = entries.find((entry) => entry.id === id)?.path ?? row?.path;
  if (path === undefined)
    throw unknown(
      id,
      [...entries, ...rows].map((document) => document.id),
    );
  if (!isAbsolute(path)) return { id, path, row };
  const message = `${id} was read from ${path}, outside of the corpus folder. Change or remove it there, then run \`wutong ingest\` with its folder.`;
  throw new WutongError('bad-input', message, {
    zh: `${id}读自${path}，不在文件库内。请在原处修改或移走，再用 wutong ingest 重新读入所在文件夹。`,
  });
}

function unknown(id: string, ids: readonly string[]): WutongError {
  const meant = nearest(id, ids);
  const message = `There is no document ${id}${meant === null ? '' : `; ${meant}, probably`}. \`wutong corpus list\` names them.`;
  const zh = `没有文件${id}${meant === null ? '' : `，最接近的是${meant}`}。可用 wutong corpus list 查看。`;
  return new WutongError('not-found', message, { zh, field: 'id' });
}
