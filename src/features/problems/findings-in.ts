import { addDays } from '../../domain/calendar/index.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type Finding, findingsOf, isOpen, PROBLEM_STATUSES } from '../../domain/problems/index.js';
import type { Reader } from '../../store/types.js';
import type { ReadContext } from '../context.js';

/** A project with what the ledgers show of it. */
export interface FoundProject {
  readonly project: Project;
  readonly findings: readonly Finding[];
}

/** The projects, among these, of which the ledgers show something. */
export async function findingsIn(
  reader: Pick<Reader, 'read' | 'lightChanges'>,
  { rules, clock }: Pick<ReadContext, 'rules' | 'clock'>,
  projects: readonly Project[],
): Promise<FoundProject[]> {
  const today = clock.today();
  const events = grouped(await reader.read('stageEvents', EVERYTHING), ({ projectId }) => projectId);
  const reports = grouped(await reader.read('progressReports', EVERYTHING), ({ projectId }) => projectId);
  const changed = await reader.lightChanges({ from: addDays(today, -rules.routing.found.redDays) });
  const changes = grouped(changed, ({ subject }) => subject);
  const { calendar, routing, lights } = rules;
  const judged = { today, calendar, found: routing.found, dueWorkday: lights.report.dueWorkday };
  return projects
    .map((project) => {
      const { id } = project;
      const records = { events: events.get(id) ?? [], reports: reports.get(id) ?? [], changes: changes.get(id) ?? [] };
      return { project, findings: findingsOf({ project, ...records }, judged) };
    })
    .filter(({ findings }) => findings.length > 0);
}

/** The projects about which some open problem is, whoever may see that problem: nothing is proposed of them. */
export async function projectsWithProblem(reader: Pick<Reader, 'read'>): Promise<Set<string | null>> {
  const open = await reader.read('problems', EVERYTHING, { status: PROBLEM_STATUSES.filter(isOpen) });
  return new Set(open.map(({ projectId }) => projectId));
}
