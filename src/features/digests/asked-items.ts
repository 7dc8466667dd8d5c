import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { Actor } from '../../domain/people/types.js';
import { awaited } from '../../domain/problems/index.js';
import type { AskedItem } from './digest.js';
import { titled } from './due-items.js';

/** The problems that wait for a person's own word; those with a day first, the oldest of them first. */
export function askedItems(
  problems: readonly Problem[],
  actor: Actor,
  isOwn: (owned: {
    readonly ownerPersonIds: readonly (string | null)[];
    readonly ownerUnitId: string | null;
  }) => boolean,
): AskedItem[] {
  const items = problems.flatMap((problem): AskedItem[] => {
    const word = awaited(problem);
    if (word === null || !isAsked(word.of, problem)) return [];
    return [{ record: titled(problem), move: word.move, until: word.until }];
  });
  return items.toSorted(
    (one, other) => dayOf(one).localeCompare(dayOf(other)) || (one.record.id < other.record.id ? -1 : 1),
  );

  function isAsked(of: 'OWNER' | 'FILER' | 'OFFICE', problem: Problem): boolean {
    const { filedById, enterpriseId, ownerPersonId, ownerUnitId, solvedById } = problem;
    switch (of) {
      case 'OWNER':
        return (
          isOwn({ ownerPersonIds: [ownerPersonId], ownerUnitId }) ||
          (ownerPersonId === null && isOwn({ ownerPersonIds: [], ownerUnitId: countySideOf(problem) }))
        );
      case 'FILER':
        return (
          filedById === actor.id ||
          actor.roles.some((held) => held.role === 'ENTERPRISE' && held.enterpriseId === enterpriseId)
        );
      case 'OFFICE':
        return solvedById !== actor.id && actor.roles.some(({ role }) => role === 'OFFICE');
    }
  }
}

/** On the two levels of the county its promotion body answers along with the department in charge. */
function countySideOf({ level, ladder }: Problem): string | null {
  return level <= 2 ? (ladder[0] ?? null) : null;
}

function dayOf({ until }: AskedItem): string {
  return until ?? '9999-12-31';
}
