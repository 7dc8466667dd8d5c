import { z } from 'zod';
import type { LedgerName, Milestone, ProgressReport, ProjectNote, StageEvent } from '../../domain/ledgers/ledgers.js';
import type { AuditRow } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { type Name, nameOf } from '../figure.js';
import { pageOf } from '../page.js';
import { PROJECT_READINGS } from '../project-readings.js';
import { nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { findProject } from './find-project.js';

/** One thing that happened to a project: on which day, and through whom, by post. */
export type HistoryEntry = {
  readonly on: string;
  readonly id: string;
  readonly by: Name | 'system' | null;
} & (
  | { readonly kind: 'stage'; readonly event: StageEvent; readonly approvedBy: Name | null }
  | { readonly kind: 'report'; readonly report: ProgressReport }
  | { readonly kind: 'note'; readonly note: ProjectNote }
  | { readonly kind: 'revision'; readonly milestone: Milestone }
  | {
      readonly kind: 'change';
      readonly verb: string;
      readonly subject: string;
      readonly ledger: LedgerName;
      readonly changes: readonly ColumnChange[];
    }
);

/** A column as it was and as it became; null where there was nothing. */
export interface ColumnChange {
  readonly column: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What happened to a project, the newest first: moves between stages, reports, moved milestones, and every change with who made it. */
export const projectHistory = defineVerb({
  name: 'projects.history',
  summary: {
    en: 'Show what happened to a project: stages, reports, revisions and changes, with who and when',
    zh: '查看项目沿革：阶段、填报、节点调整和各次变更，含时间和经办人',
  },
  input: z.object({ project: nameInput, ...pageInput }),
  action: 'ledger.read',
  command: PROJECT_READINGS.history,
  writes: false,
  async run(context, input) {
    demandLedgers(context, projectHistory.name);
    const project = await findProject(context, input.project);
    const entries = await readEntries(context, project.id);
    return {
      ...nameOf(project),
      ...pageOf(entries, input),
      cover: await coverOf(context),
      asOf: context.clock.today(),
      demo: (await context.store.installation())?.demo ?? false,
    };
  },
});

export type ProjectHistory = Awaited<ReturnType<typeof projectHistory.run>>;

async function readEntries({ store, scope, clock }: ReadContext, projectId: string): Promise<HistoryEntry[]> {
  const events = await store.read('stageEvents', scope, { projectId });
  const reports = await store.read('progressReports', scope, { projectId });
  const milestones = await store.read('milestones', scope, { projectId });
  const notes = await store.read('projectNotes', scope, { projectId });
  // Whoever may see the project may see what hangs on it, and so what was changed of it.
  const ledgerOf = new Map<string, LedgerName>([
    [projectId, 'projects'],
    ...events.map(({ id }) => [id, 'stageEvents'] as const),
    ...reports.map(({ id }) => [id, 'progressReports'] as const),
    ...milestones.map(({ id }) => [id, 'milestones'] as const),
  ]);
  const audit = await store.audit({ subject: [...ledgerOf.keys()] });
  const nameOfPerson = await readPosts({ store, scope });
  const entries: HistoryEntry[] = [
    ...events.map((event) => ({
      kind: 'stage' as const,
      on: event.on,
      id: event.id,
      by: nameOfPerson(event.recordedById),
      approvedBy: event.approvedById === null ? null : named(nameOfPerson(event.approvedById)),
      event,
    })),
    ...reports.map((report) => ({
      kind: 'report' as const,
      on: report.reportedOn,
      id: report.id,
      by: nameOfPerson(report.reportedById),
      report,
    })),
    ...notes.map((note) => ({
      kind: 'note' as const,
      on: note.on,
      id: note.id,
      by: nameOfPerson(note.writtenById),
      note,
    })),
    // The ledger does not say when a milestone was moved, so it stands at the day that it was moved from.
    ...milestones
      .filter(({ revisedOn }) => revisedOn !== null)
      .map((milestone) => ({
        kind: 'revision' as const,
        on: milestone.plannedOn,
        id: milestone.id,
        by: null,
        milestone,
      })),
    ...audit.map((row) => ({
      kind: 'change' as const,
      on: clock.wallTime(new Date(row.at)).slice(0, 10),
      id: `${row.subject}#${row.id}`,
      by: nameOfPerson(row.actorId),
      verb: row.verb,
      subject: row.subject,
      ledger: ledgerOf.get(row.subject) ?? 'projects',
      changes: changesOf(row),
    })),
  ];
  return entries.sort((one, other) => other.on.localeCompare(one.on) || other.id.localeCompare(one.id));
}

const named = (by: Name | 'system' | null): Name | null => (by === 'system' ? null : by);

async function readPosts({ store, scope }: Pick<ReadContext, 'store' | 'scope'>) {
  const people = new Map((await store.read('people', scope)).map((person) => [person.id, person]));
  return (id: string): Name | 'system' | null => {
    if (id === 'system') return 'system';
    const person = people.get(id);
    return person === undefined
      ? { id, nameZh: id, nameEn: id }
      : { id, nameZh: person.titleZh, nameEn: person.titleEn };
  };
}

/** Those columns whose values differ; what only counts changes is left out. */
function changesOf({ before, after }: AuditRow): ColumnChange[] {
  const [old, now] = [columnsOf(before), columnsOf(after)];
  const columns = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return columns.flatMap((column) => {
    const [was, is] = [textOf(old[column]), textOf(now[column])];
    return was === is || column === 'version' || column === 'demo' ? [] : [{ column, before: was, after: is }];
  });
}

function columnsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return Array.isArray(value) ? value.join('|') : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
