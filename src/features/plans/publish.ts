import { z } from 'zod';
import type { Plan, PlanItem, Task } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type Incomplete, incomplete, plannedOf, publication, versionsOf } from '../../domain/tasks/index.js';
import type { Language } from '../../lib/language.js';
import type { ToldPerson } from '../../store/types.js';
import { needWords } from '../../texts/tasks.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { demandDraft, itemsOf } from '../find-plan.js';
import { LIGHTS } from '../lit-records.js';
import { demandComplete, newTask, nextTaskIds } from '../new-task.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { relight } from '../relight.js';
import { type Change, defineVerb } from '../verb.js';

/** Puts a draft in force: the version before is superseded, and the tasks are created, changed and cancelled as it says. */
export const publishPlan = defineVerb({
  name: 'plan.publish',
  summary: { en: 'Put a draft plan in force, with its tasks', zh: '印发方案草案并下达任务' },
  input: z.object({ plan: nameInput, effective: dayInput.optional() }),
  action: 'plan.publish',
  command: PLAN_COMMANDS.publish,
  writes: true,
  async resource({ tx, scope }, { plan }) {
    const { chainId } = await demandDraft(tx, scope, plan);
    return { chainId };
  },
  async run(context, input) {
    const { tx, scope } = context;
    await demandDay(context);
    await tx.hold(LIGHTS, 'shared');
    const { chainId } = await demandDraft(tx, scope, input.plan);
    await tx.hold(`plans/${chainId}`);
    const before = await demandDraft(tx, scope, input.plan);
    const effectiveFrom = effectiveDay(before, input.effective, context);
    const former = versionsOf(before, await tx.read('plans', EVERYTHING)).filter(({ status }) => status === 'IN_FORCE');
    const items = await itemsOf(tx, before.id);
    const tasks = await holdTasks(context, items, former);
    demandItems(before, items);
    demandNothingMissing(before, incomplete(items, tasks));
    const after = await tx.update('plans', before.id, { status: 'IN_FORCE', effectiveFrom });
    const changes = [
      ...(await supersede(context, former)),
      ...(await carryOut(context, after, publication(after.id, items, tasks))),
    ];
    const changed = changes.filter(({ ledger }) => ledger === 'tasks');
    await relight(context, { taskIds: changed.map(({ subject }) => subject) });
    return {
      result: { plan: after, former, tasks: changed.length },
      subject: before.id,
      ledger: 'plans',
      before,
      after,
      alsoChanged: changes,
      tell: toldOf(changed, context),
    };
  },
});

/** As planned where that day has come, else today; a plan cannot be put in force ahead of its day. */
function effectiveDay({ effectiveFrom, id }: Plan, written: string | undefined, { clock }: WriteContext): string {
  const today = clock.today();
  const day = written ?? effectiveFrom;
  if (day > today) {
    refuse(
      'bad-input',
      {
        en: `${id} is to be in force from ${day}. Put it in force on that day, or write effective:${today}.`,
        zh: `${id}自${day}起施行，请到期再印发，或写明 生效:${today}。`,
      },
      'effective',
    );
  }
  return written ?? today;
}

/** The tasks that the draft or the version in force knows of, held one after the other in the order of their numbers. */
async function holdTasks({ tx }: WriteContext, items: readonly PlanItem[], former: readonly Plan[]): Promise<Task[]> {
  const carried = await tx.read('tasks', EVERYTHING, { id: items.flatMap(({ taskId }) => taskId ?? []) });
  const own = await tx.read('tasks', EVERYTHING, { planId: former.map(({ id }) => id) });
  const ids = [...new Set([...carried, ...own].map(({ id }) => id))].sort();
  for (const id of ids) await tx.hold(`tasks/${id}`);
  return await tx.read('tasks', EVERYTHING, { id: ids });
}

function demandItems({ id }: Plan, items: readonly PlanItem[]): void {
  if (items.length > 0) return;
  refuse('conflict', {
    en: `${id} has no items yet. Add them: /task add … plan:${id}`,
    zh: `${id}还没有事项，请先添加：/task add … 方案:${id}`,
  });
}

const NAMED = 12;

function demandNothingMissing({ id }: Plan, missing: readonly Incomplete[]): void {
  if (missing.length === 0) return;
  const rows = (language: Language) => {
    const said = missing.slice(0, NAMED).map(({ item, lacks }) => {
      const title = language === 'zh' ? item.titleZh : item.titleEn;
      return `${item.id} ${title}${language === 'zh' ? '（' : ' ('}${needWords(lacks, language)}${language === 'zh' ? '）' : ')'}`;
    });
    return [...said, ...(missing.length > NAMED ? ['…'] : [])].join(language === 'zh' ? '；' : '; ');
  };
  refuse('conflict', {
    en: `${id} cannot go in force: ${missing.length} items lack a goal, a due date or a responsible person. ${rows('en')}. Add it: /plan change ${missing[0]?.item.id} …`,
    zh: `${id}不能印发：有${missing.length}项缺目标、时限或责任人。${rows('zh')}。请补充：/plan change ${missing[0]?.item.id} …`,
  });
}

async function supersede({ tx }: WriteContext, former: readonly Plan[]): Promise<Change[]> {
  const changes: Change[] = [];
  for (const before of former) {
    const after = await tx.update('plans', before.id, { status: 'SUPERSEDED' });
    changes.push({ subject: before.id, ledger: 'plans', before, after });
  }
  return changes;
}

async function carryOut(
  context: WriteContext,
  plan: Plan,
  { created, updated, cancelled }: ReturnType<typeof publication>,
): Promise<Change[]> {
  const { tx } = context;
  const changes: Change[] = [];
  const update = async (before: Task, values: Partial<Task>) => {
    const after = await tx.update('tasks', before.id, values, before.version);
    changes.push({ subject: before.id, ledger: 'tasks', before, after });
  };
  for (const { task, item } of updated) {
    const settled = task.status === 'DONE' || task.status === 'CANCELLED';
    await update(task, { planId: plan.id, ...(!settled && plannedValues(item, task)) });
  }
  for (const task of cancelled) await update(task, cancelling(plan, context));
  changes.push(...(await create(context, plan, created)));
  return changes;
}

function plannedValues(item: PlanItem, task: Task): Partial<Task> {
  const { goalZh, goalEn, due, startOn, ...planned } = plannedOf(item);
  return {
    ...planned,
    goalZh: goalZh ?? goalEn ?? task.goalZh,
    goalEn: goalEn ?? goalZh ?? task.goalEn,
    due: due ?? task.due,
    startOn: startOn ?? task.startOn,
  };
}

function cancelling({ id, reasonZh, reasonEn }: Plan, { clock }: WriteContext): Partial<Task> {
  return {
    status: 'CANCELLED',
    restartOn: null,
    latestZh: `${id}不再列入。${reasonZh ?? ''}`,
    latestEn: `No longer in the plan (${id}). ${reasonEn ?? ''}`.trim(),
    latestOn: clock.today(),
  };
}

async function create(context: WriteContext, plan: Plan, items: readonly PlanItem[]): Promise<Change[]> {
  if (items.length === 0) return [];
  const { tx, clock } = context;
  const ids = await nextTaskIds(context, items.length);
  const source = { planId: plan.id, meetingId: null, chainId: plan.chainId };
  const tasks = items.map((item, index) =>
    newTask(ids[index] as string, demandComplete(plannedOf(item)), { source, today: clock.today(), demo: plan.demo }),
  );
  await tx.insert('tasks', tasks);
  const changes = tasks.map((task): Change => ({ subject: task.id, ledger: 'tasks', before: null, after: task }));
  for (const [index, before] of items.entries()) {
    const after = await tx.update('planItems', before.id, { taskId: ids[index] as string }, before.version);
    changes.push({ subject: before.id, ledger: 'planItems', before, after });
  }
  return changes;
}

/** Owners of tasks that are new, theirs now, theirs no longer or cancelled, each once. */
function toldOf(changes: readonly Change[], { actor }: WriteContext): ToldPerson[] {
  const told = new Map<string, ToldPerson>();
  const tell = (personId: string | null | undefined, as: ToldPerson['as']) => {
    if (personId && personId !== actor.id && !told.has(personId)) told.set(personId, { personId, as });
  };
  for (const change of changes) {
    const [before, after] = [change.before as Task | null, change.after as Task];
    const moved = before?.ownerPersonId !== after.ownerPersonId;
    if (moved || after.status === 'CANCELLED' || before?.due !== after.due) tell(after.ownerPersonId, 'owner');
    if (moved) tell(before?.ownerPersonId, 'former-owner');
  }
  return [...told.values()];
}
