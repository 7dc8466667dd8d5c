import type { AuditRow } from '../../store/types.js';

/** The numbers of the records that people speak of. */
const SPOKEN = /^(?:PRJ|T|P)-\d+$/;

/** The project, task or problem that an audit line is about; of a report, a milestone or a move their project. Null for the rest. */
export function recordOf({ subject, before, after }: Pick<AuditRow, 'subject' | 'before' | 'after'>): string | null {
  if (SPOKEN.test(subject)) return subject;
  const owner = ownerIn(after) ?? ownerIn(before);
  return owner !== null && SPOKEN.test(owner) ? owner : null;
}

function ownerIn(record: unknown): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const { problemId, projectId } = record as { readonly problemId?: unknown; readonly projectId?: unknown };
  if (typeof problemId === 'string') return problemId;
  return typeof projectId === 'string' ? projectId : null;
}
