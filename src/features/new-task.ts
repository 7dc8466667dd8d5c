import type { Task } from '../domain/ledgers/ledgers.js';
import { lacks, type Need, type Planned } from '../domain/tasks/index.js';
import { needWords } from '../texts/tasks.js';
import type { WriteContext } from './context.js';
import { nextIds } from './next-ids.js';
import { refuse } from './refuse.js';

/** What is planned once nothing is missing that a task in force must have. */
export type Complete = Planned & { readonly due: string; readonly ownerPersonId: string };

/** @throws WutongError `bad-input` that names which of goal, date and owner are missing. */
export function demandComplete(planned: Planned): Complete {
  const missing = lacks(planned);
  const [first] = missing;
  if (first === undefined) return planned as Complete;
  refuse(
    'bad-input',
    {
      en: `nothing goes in force without a goal, a due date and a responsible person; missing: ${needWords(missing, 'en')}. Add them, or keep it as an item of a draft plan.`,
      zh: `没有目标、时限和责任人不得下达；缺少：${needWords(missing, 'zh')}。请补充，或先作为方案草案的事项。`,
    },
    FIELDS[first],
  );
}

const FIELDS: Readonly<Record<Need, string>> = { goal: 'goal', due: 'due', owner: 'owner' };

/** The next numbers of tasks; whoever asks holds the numbering to the end of the transaction. */
export async function nextTaskIds({ tx }: Pick<WriteContext, 'tx'>, count: number): Promise<string[]> {
  await tx.hold('tasks/number');
  return await nextIds(tx, 'tasks', { prefix: 'T-', count });
}

/** Where a task comes from. */
export type Source = Pick<Task, 'planId' | 'meetingId' | 'chainId'>;

/** A task that begins, from what is planned and where it comes from. */
export function newTask(
  id: string,
  planned: Complete,
  { source, today, demo }: { readonly source: Source; readonly today: string; readonly demo: boolean },
): Task {
  const { startOn, goalZh, goalEn } = planned;
  return {
    ...planned,
    ...source,
    id,
    goalZh: goalZh ?? goalEn ?? '',
    goalEn: goalEn ?? goalZh ?? '',
    startOn: startOn ?? (planned.due < today ? planned.due : today),
    doneOn: null,
    status: 'OPEN',
    progress: 0,
    latestZh: null,
    latestEn: null,
    latestOn: null,
    evidenceZh: null,
    evidenceEn: null,
    restartOn: null,
    demo,
    version: 1,
  };
}

/** Nothing planned yet: what an item of a draft begins with. */
export const NOTHING_PLANNED: Omit<Planned, 'titleZh' | 'titleEn' | 'measure'> = {
  goalZh: null,
  goalEn: null,
  ownerPersonId: null,
  ownerUnitId: null,
  coUnitIds: [],
  startOn: null,
  due: null,
  countyId: null,
  enterpriseId: null,
  projectId: null,
  pathZh: null,
  pathEn: null,
  methodZh: null,
  methodEn: null,
  policyNumber: null,
  policyClause: null,
};
