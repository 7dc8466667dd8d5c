import type { Chain, County } from '../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../domain/people/scope.js';
import { WutongError } from '../lib/errors.js';
import type { Reader } from '../store/types.js';
import { findNamed, type NamedKind } from './find-named.js';

/** Whoever may ask for one of these sees all of them, so the nearest name betrays nothing. */
type Places = Pick<Reader, 'read'>;

/** The chain of a name in either language, or of an id. @throws NameError with the nearest one. */
export async function findChain(reader: Places, typed: string): Promise<Chain> {
  return findNamed('chain', typed, held('chain', await reader.read('chains', EVERYTHING)));
}

/** The county of a name in either language, or of an id. @throws NameError with the nearest one. */
export async function findCounty(reader: Places, typed: string): Promise<County> {
  return findNamed('county', typed, held('county', await reader.read('counties', EVERYTHING)));
}

/** Hands on what there is to look among. @throws WutongError `bad-input` when that is nothing at all. */
export function held<R>(kind: NamedKind, rows: readonly R[]): readonly R[] {
  if (rows.length > 0) return rows;
  throw new WutongError('bad-input', `${kind}: none is on record in this database yet. Bring in the ledgers first.`, {
    zh: '数据库中尚无可选的记录，请先导入台账。',
  });
}
