import { addMonths, monthOf } from '../../domain/calendar/index.js';
import type {
  Milestone,
  Person,
  Problem,
  ProgressReport,
  Project,
  StageEvent,
  Task,
} from '../../domain/ledgers/ledgers.js';
import { EVERYTHING, readableLabels, seesWork } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { awaited, isOpen } from '../../domain/problems/index.js';
import { owesReports, reportDue } from '../../domain/projects/reports.js';
import type { AuditRow, LightChange, PendingChangeRow, Reader } from '../../store/types.js';
import { recordOf } from './changed-record.js';
import { withChains } from './concerned-chains.js';
import type { DayRules } from './day-rules.js';
import { type NewPolicy, newDocuments } from './policy-items.js';
import type { Seen } from './seen.js';

/** All that digests of one day are made of. */
export interface DigestRecords {
  readonly projects: readonly Project[];
  readonly milestones: readonly Milestone[];
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  /** Only in the days in which reports are handed in. */
  readonly reporting: Reporting | null;
  readonly audit: readonly AuditRow[];
  readonly lights: readonly LightChange[];
  readonly people: readonly Person[];
  /** What waits for somebody's word, of all or of the one who is served. */
  readonly waiting: readonly PendingChangeRow[];
  readonly policies: readonly NewPolicy[];
}

/** The month that is reported now, by which day, and what is known of it. */
export interface Reporting {
  readonly month: string;
  readonly due: string;
  readonly events: readonly StageEvent[];
  readonly reports: readonly Pick<ProgressReport, 'projectId' | 'month'>[];
}

/** What is asked of the ledgers. */
export interface Wanted extends DayRules {
  /** From where on changes are read; null: none are. */
  readonly from: Seen | null;
  /** This instant; left out: what waits is not read. */
  readonly now?: string;
  /** Whose word is waited for; left out: everybody's. */
  readonly personId?: string;
}

/** Reads what a scope may see, once for all who are served at the same time: one query after the other, as in a transaction. */
export async function readRecords(reader: Reader, scope: Scope, wanted: Wanted): Promise<DigestRecords> {
  const audit = wanted.from === null ? [] : await reader.auditAfter(wanted.from.audit);
  const lights = wanted.from === null ? [] : await reader.lightChanges({ after: wanted.from.light });
  const changed = [...audit.map(recordOf), ...lights.map(({ subject }) => subject)].filter((id) => id !== null);
  const projects = await reader.read('projects', scope);
  const tasks = await reader.read('tasks', scope, { status: 'OPEN' });
  const problems = await reader.read('problems', scope);
  const documents = newDocuments(await reader.documents(scope), { audit, today: wanted.today });
  const settledTasks = changed.length === 0 ? [] : await reader.read('tasks', scope, { id: changed });
  return {
    projects,
    milestones: await reader.read('milestones', scope, { actualOn: null }),
    tasks: distinct([...tasks, ...settledTasks]),
    problems: problems.filter(
      (problem) => isOpen(problem.status) || awaited(problem) !== null || changed.includes(problem.id),
    ),
    reporting: await readReporting(reader, scope, { ...wanted, owing: projects.some(owesReports) }),
    audit,
    lights,
    people: audit.length === 0 ? [] : await reader.read('people', EVERYTHING),
    waiting: wanted.now === undefined ? [] : await reader.openChanges(wanted.now, ofPerson(wanted)),
    policies: await withChains(reader, documents),
  };
}

async function readReporting(
  reader: Reader,
  scope: Scope,
  { today, calendar, lights, owing }: Wanted & { readonly owing: boolean },
): Promise<Reporting | null> {
  const month = addMonths(monthOf(today), -1);
  const due = reportDue(month, calendar, lights.report.dueWorkday);
  if (today > due || !owing) return null;
  const events = await reader.read('stageEvents', scope, { toStage: ['LANDED', 'CONSTRUCTING'] });
  return { month, due, events, reports: await reader.read('progressReports', scope, { month }) };
}

/** The same records as far as a narrower scope opens them: the rule of the store, for who is served together with others. */
export function narrowed(records: DigestRecords, scope: Scope): DigestRecords {
  if (scope.all && scope.ceiling === undefined) return records;
  const projects = records.projects.filter((project) => seesWork(scope, project));
  const open = new Set(projects.map(({ id }) => id));
  return {
    ...records,
    projects,
    milestones: records.milestones.filter(({ projectId }) => open.has(projectId)),
    tasks: records.tasks.filter((task) => seesWork(scope, task)),
    problems: records.problems.filter((problem) => seesWork(scope, problem)),
    policies: readable(records.policies, scope),
  };
}

function readable(policies: readonly NewPolicy[], scope: Scope): NewPolicy[] {
  const labels = readableLabels(scope);
  return policies
    .filter(({ document }) => labels.includes(document.label))
    .map((one) => ({ ...one, replaced: one.replaced.filter(({ label }) => labels.includes(label)) }));
}

function ofPerson({ personId }: Pick<Wanted, 'personId'>): { readonly actorId?: string } {
  return personId === undefined ? {} : { actorId: personId };
}

function distinct<R extends { readonly id: string }>(rows: readonly R[]): R[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}
