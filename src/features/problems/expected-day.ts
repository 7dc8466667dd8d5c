import type { ProblemEvent } from '../../domain/ledgers/ledgers.js';

/** The words of an answer with the day by which the problem is expected to be solved. */
export function withExpectedDay(note: string, day: string): { readonly zh: string; readonly en: string } {
  return { zh: `${note}（预计${day}办结）`, en: `${note} (expected by ${day})` };
}

/** The day that an answer promises; null where it names none. */
export function expectedDay({ action, noteZh }: Pick<ProblemEvent, 'action' | 'noteZh'>): string | null {
  return action === 'REPLY' ? (/（预计(\d{4}-\d{2}-\d{2})办结）$/u.exec(noteZh)?.[1] ?? null) : null;
}
