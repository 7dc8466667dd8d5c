import { z } from 'zod';
import { coverOf, demandLedgers } from '../cover.js';
import { lightInput, pageInput } from '../record-input.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { oneOfWords } from '../work-input.js';
import { filtersOf } from './list.js';
import { selectionOf } from './selection.js';
import { SORT_WORDS, statusInput } from './task-input.js';
import { SORTS, taskLines } from './task-lines.js';

/** The tasks that the actor answers for, then those of the actor's unit, and those that the unit helps with. */
export const listMyTasks = defineVerb({
  name: 'tasks.mine',
  summary: { en: 'List my tasks and those of my unit', zh: '列出本人和本单位的任务' },
  input: z.object({
    status: statusInput.optional(),
    light: lightInput.optional(),
    sort: oneOfWords(SORTS, SORT_WORDS).default('DUE'),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: TASK_COMMANDS.mine,
  writes: false,
  async run(context, input) {
    const { store, scope, clock, actor } = context;
    demandLedgers(context, listMyTasks.name);
    const { where, names } = await selectionOf(context, input);
    const read = (own: object) => store.read('tasks', scope, { ...where, ...own });
    const unit = actor.unitId;
    const found = [
      ...(await read({ ownerPersonId: actor.id })),
      ...(unit === null ? [] : await read({ ownerUnitId: unit })),
      ...(unit === null ? [] : await read({ coUnitIds: { has: unit } })),
    ];
    const tasks = [...new Map(found.map((task) => [task.id, task])).values()];
    const own = new Set(tasks.filter(({ ownerPersonId }) => ownerPersonId === actor.id).map(({ id }) => id));
    const helped = new Set(tasks.filter((task) => task.ownerUnitId !== unit && !own.has(task.id)).map(({ id }) => id));
    const page = await taskLines(context, tasks, input);
    return {
      filters: filtersOf(input, names),
      sort: input.sort,
      ...page,
      rows: page.rows.map((line) => ({ ...line, part: partOf(line.id, own, helped) })),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

function partOf(id: string, own: ReadonlySet<string>, helped: ReadonlySet<string>): 'mine' | 'unit' | 'helps' {
  if (own.has(id)) return 'mine';
  return helped.has(id) ? 'helps' : 'unit';
}
