import type { Project } from '../../domain/ledgers/ledgers.js';
import { fold } from '../../lib/text.js';
import type { ReadContext } from '../context.js';
import { findNamed } from '../find-named.js';

/** So many projects whose names hold the words are looked at. */
const CANDIDATES = 50;

/**
 * The project with a number or a name that the reader may see. One outside the right is not there for the reader.
 * @throws NameError `not-found` with the nearest name, or with the candidates when there are several.
 */
export async function findProject(
  { store, scope, language }: Pick<ReadContext, 'store' | 'scope' | 'language'>,
  typed: string,
): Promise<Project> {
  const [numbered] = await store.read('projects', scope, { id: numberOf(typed) });
  if (numbered !== undefined) return numbered;
  const words = fold(typed).split(/\s+/u).filter(Boolean);
  const query = { where: { words }, sort: 'number', language, page: 1, pageSize: CANDIDATES } as const;
  const { ids } = await store.projectPage(scope, query);
  // Only for the nearest name of a mistyped one are all of them needed.
  const rows = await store.read('projects', scope, ids.length === 0 ? {} : { id: ids });
  return findNamed('project', typed, rows);
}

/** A number as the ledger writes it: `prj 12` and `12` are `PRJ-0012`. */
function numberOf(typed: string): string {
  const digits = /^(?:prj)?[\s_-]*(\d{1,8})$/iu.exec(fold(typed).trim())?.[1];
  return digits === undefined ? typed.trim() : `PRJ-${digits.padStart(4, '0')}`;
}
