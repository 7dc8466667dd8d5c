import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { Actor } from '../../domain/people/types.js';
import { type Awaited, awaited, type MoveName } from '../../domain/problems/index.js';
import type { AskedItem } from './digest.js';
import { titled } from './due-items.js';

/** Who is asked. */
export interface Asked {
  readonly actor: Actor;
  /** Whether something with such an owner is the actor's own. */
  isOwn(owned: { readonly ownerPersonIds: readonly (string | null)[]; readonly ownerUnitId: string | null }): boolean;
  /** What the actor may do with a problem as it stands. */
  movesOf(problem: Problem): readonly MoveName[];
}

/** The problems that wait for a person's own word; those with a day first, the oldest of them first. */
export function askedItems(problems: readonly Problem[], asked: Asked): AskedItem[] {
  const items = problems.flatMap((problem): AskedItem[] => {
    const word = awaited(problem);
    if (word === null || !isMeant(word.of, problem, asked) || !asked.movesOf(problem).includes(word.move)) return [];
    return [{ record: titled(problem), move: word.move, until: word.until }];
  });
  return items.toSorted(
    (one, other) => dayOf(one).localeCompare(dayOf(other)) || (one.record.id < other.record.id ? -1 : 1),
  );
}

/** Nobody closes out what he solved himself. */
function isMeant(of: Awaited['of'], problem: Problem, { actor, isOwn }: Asked): boolean {
  const { filedById, enterpriseId, ownerPersonId, ownerUnitId, solvedById } = problem;
  switch (of) {
    case 'OWNER':
      if (isOwn({ ownerPersonIds: [ownerPersonId], ownerUnitId })) return true;
      return ownerPersonId === null && actor.unitId !== null && unitsBeside(problem).includes(actor.unitId);
    case 'FILER':
      return (
        filedById === actor.id ||
        actor.roles.some((held) => held.role === 'ENTERPRISE' && held.enterpriseId === enterpriseId)
      );
    case 'WHOEVER_MAY':
      return solvedById !== actor.id;
  }
}

/** On the county's levels its promotion body answers along with the department in charge; from the fifth on, leaders do themselves. */
function unitsBeside({ level, ladder, ownerUnitId }: Problem): string[] {
  if (level >= 5) return [ownerUnitId];
  return level <= 2 ? ladder.slice(0, 1) : [];
}

function dayOf({ until }: AskedItem): string {
  return until ?? '9999-12-31';
}
