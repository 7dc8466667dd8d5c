import { z } from 'zod';
import type { PlanItem, Task } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Planned } from '../../domain/tasks/index.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { demandAhead } from '../demand-days.js';
import { type DueNote, dueNotes } from '../due-notes.js';
import { demandDraft, findMeeting, itemId, itemsOf } from '../find-plan.js';
import { LIGHTS } from '../lit-records.js';
import { demandComplete, NOTHING_PLANNED, newTask, nextTaskIds, type Source } from '../new-task.js';
import { findChain, findCounty } from '../places.js';
import { plannedColumns } from '../planned-columns.js';
import { nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { relight } from '../relight.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { plannedInput, wordsInput } from '../work-input.js';
import { findEnterprise, findProject } from '../work-names.js';
import { ownerToTell } from './task-writing.js';

const addInput = z.object({
  title: wordsInput,
  ...plannedInput,
  chain: nameInput.optional(),
  plan: nameInput.optional(),
  meeting: nameInput.optional(),
});
type AddInput = z.infer<typeof addInput>;

/** The task that is in force now, or the item that the draft has now. */
interface Added {
  readonly task: Task | null;
  readonly item: PlanItem | null;
  readonly notes: readonly DueNote[];
}

/** Puts a task in force, by itself or from a meeting; or adds it to the draft of a plan, where it may still have gaps. */
export const addTask = defineVerb({
  name: 'task.add',
  summary: {
    en: 'Add a task with goal, due date and owner: by itself, from a meeting, or to the draft of a plan',
    zh: '新增任务：目标、时限、责任人；可单独下达、由会议交办或列入方案草案',
  },
  input: addInput,
  action: 'task.add',
  command: TASK_COMMANDS.add,
  writes: true,
  async resource(context, input) {
    const { chainId, countyId, enterpriseId } = await placeOf(context, input);
    return input.plan === undefined ? { chainId, countyId, enterpriseId } : { chainId };
  },
  async run(context, input) {
    await demandDay(context);
    if (input.due !== undefined) demandAhead(input.due, 'due', context);
    const { chainId } = await placeOf(context, input);
    const planned: Planned = {
      ...NOTHING_PLANNED,
      measure: input.measure ?? (input.project === undefined ? 'PATH_PLANNING' : 'PROJECT_PROMOTION'),
      titleZh: input.title,
      titleEn: input.title,
      ...(await plannedColumns(context, input)),
    };
    const notes = dueNotes(planned.due, context.rules.calendar);
    if (input.plan !== undefined) {
      const item = await addItem(context, input.plan, planned);
      const result: Added = { task: null, item, notes };
      return { result, subject: item.id, ledger: 'planItems' as const, before: null, after: item };
    }
    const meeting = input.meeting === undefined ? null : await findMeeting(context.tx, context.scope, input.meeting);
    const task = await insertTask(context, planned, { planId: null, meetingId: meeting?.id ?? null, chainId });
    const result: Added = { task, item: null, notes };
    return {
      result,
      subject: task.id,
      ledger: 'tasks' as const,
      before: null,
      after: task,
      tell: ownerToTell(task, context),
    };
  },
});

async function insertTask(context: WriteContext, planned: Planned, source: Source) {
  const { tx, clock } = context;
  const complete = demandComplete(planned);
  await tx.hold(LIGHTS, 'shared');
  const [id = ''] = await nextTaskIds(context, 1);
  const demo = (await tx.installation())?.demo ?? false;
  const task = newTask(id, complete, { source, today: clock.today(), demo });
  await tx.insert('tasks', [task]);
  await relight(context, { taskIds: [id] });
  return task;
}

async function addItem({ tx, scope }: WriteContext, plan: string, planned: Planned): Promise<PlanItem> {
  const { id: planId, chainId, demo } = await demandDraft(tx, scope, plan);
  await tx.hold(`plans/${chainId}`);
  const position = ((await itemsOf(tx, planId)).at(-1)?.position ?? 0) + 1;
  const item: PlanItem = { ...planned, id: itemId(planId, position), planId, position, taskId: null, demo, version: 1 };
  await tx.insert('planItems', [item]);
  return item;
}

interface Place {
  readonly chainId: string | null;
  readonly countyId: string | null;
  readonly enterpriseId: string | null;
}

/** To which chain, county and enterprise the task belongs: as written, else as its project, plan or meeting does. */
async function placeOf({ tx, scope }: WriteContext, input: AddInput): Promise<Place> {
  const chain = input.chain === undefined ? null : await findChain(tx, input.chain);
  const project = input.project === undefined ? null : await findProject(tx, scope, input.project);
  const enterprise = input.enterprise === undefined ? null : await findEnterprise(tx, scope, input.enterprise);
  const plan = input.plan === undefined ? null : await demandDraft(tx, scope, input.plan);
  const meeting = input.meeting === undefined ? null : await findMeeting(tx, scope, input.meeting);
  const fixed = [plan?.chainId, project?.chainId].filter((id) => id !== undefined);
  const only = enterprise?.chainIds.length === 1 ? enterprise.chainIds[0] : undefined;
  const chainId = chain?.id ?? fixed[0] ?? meeting?.chainId ?? only ?? null;
  const other = fixed.find((id) => id !== chainId);
  if (other !== undefined) await refuseOther(tx, String(chainId), other);
  const county = input.county === undefined ? null : await findCounty(tx, input.county);
  return {
    chainId,
    countyId: county?.id ?? project?.countyId ?? null,
    enterpriseId: enterprise?.id ?? project?.enterpriseId ?? null,
  };
}

async function refuseOther(tx: WriteContext['tx'], chainId: string, other: string): Promise<never> {
  const chains = await tx.read('chains', EVERYTHING, { id: [chainId, other] });
  const name = (id: string) => chains.find((chain) => chain.id === id);
  refuse(
    'bad-input',
    {
      en: `what the task is about belongs to ${name(other)?.nameEn ?? other}, not to ${name(chainId)?.nameEn ?? chainId}`,
      zh: `该任务的方案或项目属于${name(other)?.nameZh ?? other}，不属于${name(chainId)?.nameZh ?? chainId}。`,
    },
    'chain',
  );
}
