import type { ChangedRecord } from '../../store/types.js';

type Values = Readonly<Record<string, unknown>>;

/** The projects that records belong to, in the order in which they are held. */
export function projectsOf(changes: readonly ChangedRecord[]): string[] {
  const ids = changes.flatMap((change) =>
    change.ledger === 'projects' ? [change.subject] : idOf(change, 'projectId'),
  );
  return [...new Set(ids)].sort();
}

/** The tasks among the records. */
export function tasksOf(changes: readonly ChangedRecord[]): string[] {
  return among(changes, 'tasks');
}

/** The problems among the records, in the order in which they are held. */
export function problemsOf(changes: readonly ChangedRecord[]): string[] {
  return among(changes, 'problems');
}

function among(changes: readonly ChangedRecord[], wanted: 'tasks' | 'problems'): string[] {
  return [...new Set(changes.filter(({ ledger }) => ledger === wanted).map(({ subject }) => subject))].sort();
}

const OF_PROJECTS: ReadonlySet<string | null> = new Set([
  'stageEvents',
  'milestones',
  'progressReports',
  'projectNotes',
]);

function idOf(change: ChangedRecord, name: string): string[] {
  const id = OF_PROJECTS.has(change.ledger) ? valuesOf(change)[name] : undefined;
  return typeof id === 'string' ? [id] : [];
}

function valuesOf({ before, after }: ChangedRecord): Values {
  return ((after ?? before) as Values | null) ?? {};
}
