import { editDistance, fold } from '../../lib/text.js';
import type { Project } from '../ledgers/ledgers.js';

type Named = Pick<Project, 'nameZh' | 'nameEn' | 'aliases'>;

/** How much of a name may differ for it to be near. */
const NEAR = 0.2;

/** Projects that are probably the same one under another entry: of the same or a near name, and of the same phase. */
export function likelyDuplicates<P extends Named>(names: readonly string[], projects: readonly P[]): P[] {
  const wanted = names.map(keyOf).filter(({ name }) => name !== '');
  return projects.filter((project) =>
    [project.nameZh, project.nameEn, ...project.aliases]
      .map(keyOf)
      .some((known) => wanted.some((one) => one.phase === known.phase && isNear(one.name, known.name))),
  );
}

interface Key {
  readonly name: string;
  /** 二期, `phase II`: two phases of one project are two projects. */
  readonly phase: string;
}

const PHASE = /第?([一二三四五六七八九十\d]+)期|\bphase ([ivx\d]+)\b/u;
const NUMBERS: Readonly<Record<string, string>> = {
  一: '1',
  二: '2',
  三: '3',
  四: '4',
  五: '5',
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
};

function keyOf(written: string): Key {
  const text = fold(written);
  const match = PHASE.exec(text);
  const number = match?.[1] ?? match?.[2] ?? '';
  const name = text
    .replace(PHASE, '')
    .replace(/项目|工程|\bprojects?\b/gu, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
  return { name, phase: NUMBERS[number] ?? number };
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const limit = Math.floor(Math.min([...one].length, [...other].length) * NEAR);
  return limit > 0 && editDistance(one, other, limit) <= limit;
}
