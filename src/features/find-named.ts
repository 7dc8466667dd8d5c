import { WutongError } from '../lib/errors.js';
import { editDistance, fold } from '../lib/text.js';
import { type Name, nameOf } from './figure.js';

/** What names are looked up among. */
export type NamedKind =
  | 'chain'
  | 'county'
  | 'indicator'
  | 'department'
  | 'enterprise'
  | 'node'
  | 'park'
  | 'owner'
  | 'unit'
  | 'person'
  | 'project'
  | 'plan'
  | 'meeting';

/** A name that no record has, or that several have: as data, which a surface says in the reader's language. */
export class NameError extends WutongError {
  constructor(
    readonly kind: NamedKind,
    readonly typed: string,
    /** The records that may be meant: the nearest of an unknown name, all of one that several have. */
    readonly candidates: readonly Name[],
    readonly reason: 'unknown' | 'several',
  ) {
    super(reason === 'several' ? 'bad-input' : 'not-found', sentence(kind, typed, candidates, reason));
    this.name = 'NameError';
  }
}

interface Findable extends Name {
  readonly aliases: readonly string[];
}

/**
 * The record that a name stands for: by id, name or other name in either language; else the only one whose names hold
 * all words of it.
 * @throws NameError with the nearest name when there is none, with the candidates when there are several.
 */
export function findNamed<R extends Findable>(kind: NamedKind, typed: string, rows: readonly R[]): R {
  const wanted = key(typed);
  const exact = rows.filter((row) => key(row.id) === wanted || namesOf(row).some((name) => key(name) === wanted));
  const holding = exact.length > 0 ? exact : rows.filter((row) => holdsAll(row, typed));
  const [only, ...others] = holding;
  if (only !== undefined && others.length === 0) return only;
  if (only !== undefined) throw new NameError(kind, typed, holding.map(nameOf), 'several');
  throw new NameError(kind, typed, nearestOf(typed, rows), 'unknown');
}

/** Whether a text is the id or a whole name of any of the records. */
export function isNamedExactly(typed: string, rows: readonly Findable[]): boolean {
  const wanted = key(typed);
  return rows.some((row) => key(row.id) === wanted || namesOf(row).some((name) => key(name) === wanted));
}

function namesOf(row: Findable): string[] {
  return [row.nameZh, row.nameEn, ...row.aliases];
}

/** What is written differently without meaning something else: case, blanks, hyphens, and the word for a chain at the end. */
function key(text: string): string {
  return fold(text)
    .replace(/[\s\-_·・—–]+/gu, ' ')
    .replace(/(?:产业链|链| industrial chain| chain)$/u, '')
    .trim();
}

function holdsAll(row: Findable, typed: string): boolean {
  const words = key(typed)
    .split(' ')
    .filter((word) => word.length > 1 || /\p{Script=Han}/u.test(word));
  return words.length > 0 && namesOf(row).some((name) => words.every((word) => key(name).includes(word)));
}

/** How much of a name may be mistyped for it to be offered. */
const MISTYPED = 0.4;

function nearestOf<R extends Findable>(typed: string, rows: readonly R[]): Name[] {
  const wanted = key(typed);
  const limit = Math.max(1, Math.floor([...wanted].length * MISTYPED));
  let best: { row: R; distance: number } | null = null;
  for (const row of rows)
    for (const name of [row.id, ...namesOf(row)]) {
      const distance = editDistance(wanted, key(name), limit);
      if (distance <= limit && (best === null || distance < best.distance)) best = { row, distance };
    }
  return best === null ? [] : [nameOf(best.row)];
}

const PLURALS: Readonly<Partial<Record<NamedKind, string>>> = { county: 'counties', person: 'people' };

function sentence(kind: NamedKind, typed: string, candidates: readonly Name[], reason: NameError['reason']): string {
  const names = candidates.map(({ id, nameEn }) => `${nameEn} (${id})`).join(', ');
  if (reason === 'several')
    return `Several ${PLURALS[kind] ?? `${kind}s`} are called "${typed}": ${names}. Name one of them.`;
  return `There is no ${kind} "${typed}". ${names === '' ? 'Look at the list for the names.' : `Do you mean ${names}?`}`;
}
