import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import { lacks } from '../../domain/tasks/index.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { dayInput, lightInput, nameInput, pageInput } from '../record-input.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { measureInput, oneOfWords } from '../work-input.js';
import { yesInput } from '../yes-input.js';
import { SUBJECTS, selectionOf, type Wanted } from './selection.js';
import { SORT_WORDS, SUBJECT_WORDS, statusInput, WITHOUT, WITHOUT_WORDS, withinInput } from './task-input.js';
import { SORTS, taskLines } from './task-lines.js';

/** Tasks that meet conditions, those that are due first on top; open ones where no state is asked for. */
export const listTasks = defineVerb({
  name: 'tasks.list',
  summary: {
    en: 'List tasks with owner, due date, progress and light',
    zh: '列出任务：责任人、时限、进度、亮灯',
  },
  input: z.object({
    chain: nameInput.optional(),
    county: nameInput.optional(),
    owner: nameInput.optional(),
    status: statusInput.optional(),
    light: lightInput.optional(),
    measure: measureInput.optional(),
    plan: nameInput.optional(),
    project: nameInput.optional(),
    enterprise: nameInput.optional(),
    meeting: nameInput.optional(),
    subject: oneOfWords(SUBJECTS, SUBJECT_WORDS).optional(),
    within: withinInput.optional(),
    before: dayInput.optional(),
    overdue: yesInput.optional(),
    without: oneOfWords(WITHOUT, WITHOUT_WORDS).optional(),
    sort: oneOfWords(SORTS, SORT_WORDS).default('DUE'),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: TASK_COMMANDS.list,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, listTasks.name);
    const { where, names } = await selectionOf(context, input);
    const tasks = await store.read('tasks', scope, where);
    return {
      filters: filtersOf(input, names),
      sort: input.sort,
      ...(await taskLines(context, tasks, input)),
      /** Items of drafts that lack what is asked for. */
      drafts: input.without === undefined ? [] : await draftsWithout(context, input),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** What the list was narrowed by: names where they were looked up. */
export function filtersOf(wanted: Wanted, names: Awaited<ReturnType<typeof selectionOf>>['names']) {
  const { status, light, measure, subject, within, before, overdue, without } = wanted;
  return { ...names, status, light, measure, subject, within, before, overdue, without };
}

async function draftsWithout({ store, scope }: ReadContext, { without }: Wanted) {
  const drafts = await store.read('plans', scope, { status: 'DRAFT' });
  const items = await store.read('planItems', EVERYTHING, { planId: drafts.map(({ id }) => id) });
  return items
    .filter((item) => lacks(item).some((need) => need.toUpperCase() === without))
    .map(({ id, titleZh, titleEn }) => ({ id, titleZh, titleEn }));
}
