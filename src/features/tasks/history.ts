import { z } from 'zod';
import type { Task } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { PLANNED_COLUMNS } from '../../domain/tasks/index.js';
import type { AuditRow } from '../../store/types.js';
import { demandLedgers } from '../cover.js';
import { nameIn } from '../figure.js';
import { pageOf } from '../page.js';
import { pageInput } from '../record-input.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { readValueNames } from '../value-names.js';
import { defineVerb } from '../verb.js';
import { postName } from '../work-names.js';
import { taskNumber } from './task-input.js';
import { unknownTask } from './task-writing.js';

/** The columns of a task whose changes are told. */
export const TOLD_COLUMNS = [
  ...PLANNED_COLUMNS,
  'planId',
  'status',
  'progress',
  'doneOn',
  'restartOn',
  'latestZh',
  'latestEn',
  'evidenceZh',
  'evidenceEn',
] as const satisfies readonly (keyof Task)[];

/** What happened to a task, the newest first: who did what when, each column before and after. */
export const showTaskHistory = defineVerb({
  name: 'tasks.history',
  summary: { en: 'Show what happened to a task, by whom and when', zh: '查看任务的变更记录' },
  input: z.object({ task: taskNumber, ...pageInput }),
  action: 'ledger.read',
  command: TASK_COMMANDS.history,
  writes: false,
  async run(context, { task: id, ...paging }) {
    const { store, scope, clock } = context;
    demandLedgers(context, showTaskHistory.name);
    const [task] = await store.read('tasks', scope, { id });
    if (task === undefined) throw unknownTask(id);
    const page = pageOf(await store.audit({ subject: id }), paging);
    const people = (await store.read('people', EVERYTHING)).map(postName);
    const events = page.rows.map((row) => ({
      /** By the wall clock. */
      at: clock.wallTime(new Date(row.at)),
      verb: row.verb,
      actorId: row.actorId,
      actor: nameIn(people, row.actorId),
      reason: reasonOf(row),
      made: row.before === null,
      changes: changesOf(row),
    }));
    return {
      task: { id, titleZh: task.titleZh, titleEn: task.titleEn },
      ...page,
      rows: events,
      names: await readValueNames(
        store,
        events.flatMap(({ changes }) => changes.flatMap(({ before, after }) => [before, after])),
      ),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

type Values = Readonly<Record<string, unknown>>;

function valuesOf(json: unknown): Values {
  return typeof json === 'object' && json !== null ? (json as Values) : {};
}

function reasonOf({ after }: AuditRow): string | null {
  const { reason } = valuesOf(after);
  return typeof reason === 'string' ? reason : null;
}

function changesOf(row: AuditRow) {
  if (row.before === null || row.after === null) return [];
  const [before, after] = [valuesOf(row.before), valuesOf(row.after)];
  return TOLD_COLUMNS.filter((column) => String(before[column] ?? '') !== String(after[column] ?? '')).map(
    (column) => ({
      column,
      before: before[column] ?? null,
      after: after[column] ?? null,
    }),
  );
}
