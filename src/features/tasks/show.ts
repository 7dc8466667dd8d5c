import { z } from 'zod';
import type { Task } from '../../domain/ledgers/ledgers.js';
import { evaluateTask } from '../../domain/lights/index.js';
import type { LightColour, LightRow } from '../../domain/lights/types.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { lacks, nextSteps } from '../../domain/tasks/index.js';
import { standingOn } from '../../knowledge/index.js';
import type { ReadContext } from '../context.js';
import { demandLedgers } from '../cover.js';
import { dueNotes } from '../due-notes.js';
import { type Name, nameIn, nameOf } from '../figure.js';
import { planName } from '../find-plan.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { postName } from '../work-names.js';
import { taskNumber } from './task-input.js';
import { progressOf, workdays } from './task-lines.js';
import { actsOn } from './task-marks.js';
import { unknownTask } from './task-writing.js';

/** A task by its number: goal, subject, owner, measure, progress, its light with the reason, and what to do next. */
export const showTask = defineVerb({
  name: 'tasks.show',
  summary: {
    en: 'Show a task: goal, owner, measure, progress, light and why, what to do next',
    zh: '查看任务：目标、责任人、举措、进度、亮灯原因、下一步',
  },
  input: z.object({ task: taskNumber }),
  action: 'ledger.read',
  command: TASK_COMMANDS.show,
  writes: false,
  async run(context, { task: id }) {
    const { store, scope, clock, rules } = context;
    demandLedgers(context, showTask.name);
    const [task] = await store.read('tasks', scope, { id });
    if (task === undefined) throw unknownTask(id);
    const today = clock.today();
    return {
      task,
      ...(await namesOf(context, task)),
      policy: await policyOf(context, task),
      progress: progressOf(task, today),
      workdaysLeft:
        task.status === 'OPEN' ? workdays(task, today, rules.calendar.workdaysBetween(today, task.due)) : null,
      light: await lightOf(context, task),
      notes: dueNotes(task.due, rules.calendar),
      lacks: lacks(task),
      next: nextSteps(task, today),
      /** What the reader may do with it. */
      acts: actsOn(task, context),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

async function namesOf({ store, scope }: ReadContext, task: Task) {
  const one = async (ledger: 'chains' | 'counties' | 'units' | 'enterprises' | 'projects', id: string | null) => {
    if (id === null) return null;
    const [row] = await store.read(ledger, EVERYTHING, { id });
    return row ? nameOf(row) : null;
  };
  const [person] = await store.read('people', EVERYTHING, { id: task.ownerPersonId ?? '' });
  const [plan] = await store.read('plans', scope, { id: task.planId ?? '' });
  const [meeting] = await store.read('meetings', scope, { id: task.meetingId ?? '' });
  const helping = await store.read('units', EVERYTHING, { id: task.coUnitIds });
  return {
    chain: await one('chains', task.chainId),
    county: await one('counties', task.countyId),
    enterprise: await one('enterprises', task.enterpriseId),
    project: await one('projects', task.projectId),
    unit: await one('units', task.ownerUnitId),
    person: person ? postName(person) : null,
    coUnits: task.coUnitIds.map((id) => nameIn(helping, id)).filter((name): name is Name => name !== null),
    plan: plan ? { ...planName(plan), version: plan.version, status: plan.status } : null,
    meeting: meeting ? { id: meeting.id, nameZh: meeting.titleZh, nameEn: meeting.titleEn, on: meeting.on } : null,
  };
}

/** The document that the measure stands on, where the reader may see it. */
async function policyOf({ store, scope, clock }: ReadContext, { policyNumber }: Task) {
  if (policyNumber === null) return null;
  const document = (await store.documents(scope)).find(({ number }) => number === policyNumber);
  if (document === undefined) return null;
  const { id, titleZh, titleEn } = document;
  return { id, titleZh, titleEn, status: standingOn(document, clock.today()) };
}

/** A light with the rule and the inputs that made it, and what it turns to when time alone changes it next. */
export type WhyLit = LightRow & { readonly turnsTo: LightColour | null };

async function lightOf({ store, scope, rules }: ReadContext, task: Task): Promise<WhyLit | null> {
  const [row] = await store.lights(scope, { kind: 'TASK', subject: task.id });
  if (row === undefined) return null;
  if (row.nextChange === null) return { ...row, turnsTo: null };
  const judgement = { today: row.nextChange, calendar: rules.calendar, profile: rules.lights };
  return { ...row, turnsTo: evaluateTask(task, judgement).light };
}
