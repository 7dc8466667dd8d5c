import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { ChangedRecord, Reader } from '../../store/types.js';

type Values = Readonly<Record<string, unknown>>;

/** The projects that records belong to, in the order in which they are held. */
export function projectsOf(changes: readonly ChangedRecord[]): string[] {
  return distinct(
    changes.flatMap((change) => (change.ledger === 'projects' ? [change.subject] : idOf(change, 'projectId'))),
  );
}

/** The tasks among the records. */
export function tasksOf(changes: readonly ChangedRecord[]): string[] {
  return distinct(of('tasks', changes).map(({ subject }) => subject));
}

/** The problems among the records, in the order in which they are held. */
export function problemsOf(changes: readonly ChangedRecord[]): string[] {
  return distinct(of('problems', changes).map(({ subject }) => subject));
}

/** What writers of the records hold, in the order in which they hold it, beside the lights. */
export async function locksOf(reader: Reader, changes: readonly ChangedRecord[]): Promise<string[]> {
  const plans = of('planItems', changes).map((change) => String(valuesOf(change).planId));
  const chains = [...(await reader.read('plans', EVERYTHING, { id: plans })), ...of('plans', changes).map(valuesOf)];
  const enterprises = of('listingRecords', changes).map(valuesOf);
  return [
    ...distinct(chains.map(({ chainId }) => `plans/${chainId}`)),
    ...projectsOf(changes).map((id) => `projects/${id}`),
    ...distinct(enterprises.map(({ enterpriseId }) => `enterprises/${enterpriseId}`)),
    ...tasksOf(changes).map((id) => `tasks/${id}`),
    ...problemsOf(changes).map((id) => `problems/${id}`),
  ];
}

function of(ledger: LedgerName, changes: readonly ChangedRecord[]): ChangedRecord[] {
  return changes.filter((change) => change.ledger === ledger);
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)].sort();
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
