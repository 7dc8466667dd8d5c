import { z } from 'zod';
import type { Plan, PlanItem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { nextPlanId, plannedOf, versionsOf } from '../../domain/tasks/index.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { findNamed } from '../find-named.js';
import { findPlan, itemId, itemsOf } from '../find-plan.js';
import { findChain } from '../places.js';
import { PLAN_COMMANDS } from '../plan-commands.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { type Change, defineVerb } from '../verb.js';
import { wordsInput } from '../work-input.js';
import { findEnterprise } from '../work-names.js';
import { planKindInput } from './plan-input.js';

const YEAR = 'write a year such as 2027';

const draftInput = z.object({
  plan: nameInput.optional(),
  reason: wordsInput.optional(),
  effective: dayInput.optional(),
  chain: nameInput.optional(),
  kind: planKindInput.optional(),
  title: wordsInput.optional(),
  year: z.coerce.number(YEAR).int(YEAR).min(2000, YEAR).max(2100, YEAR).optional(),
  enterprise: nameInput.optional(),
  park: nameInput.optional(),
});
type DraftInput = z.infer<typeof draftInput>;

/** Opens the next version of a plan as a draft, with the items of the one in force as their tasks stand; or the first version of a new plan. */
export const draftPlan = defineVerb({
  name: 'plan.draft',
  summary: { en: 'Draft the next version of a plan, or a new plan', zh: '起草实施方案的下一版，或新的实施方案' },
  input: draftInput,
  action: 'plan.draft',
  command: PLAN_COMMANDS.draft,
  writes: true,
  async resource(context, input) {
    const { chainId } = await lineOf(context, input);
    return { chainId };
  },
  async run(context, input) {
    const { tx, clock } = context;
    await demandDay(context);
    const line = await lineOf(context, input);
    await tx.hold(`plans/${line.chainId}`);
    const plans = await tx.read('plans', EVERYTHING);
    const former = demandNoDraft(versionsOf(line, plans));
    const { reason, title, year, effective } = input;
    if (former !== null && reason === undefined) {
      refuse(
        'bad-input',
        {
          en: `write why ${former.id} is to be changed`,
          zh: `请写明调整${former.id}的原因。`,
        },
        'reason',
      );
    }
    const titles = title === undefined ? (former ?? demandTitle()) : { titleZh: title, titleEn: title };
    const plan: Plan = {
      ...nextPlanId(line, plans),
      ...line,
      titleZh: titles.titleZh,
      titleEn: titles.titleEn,
      year: year ?? former?.year ?? Number(clock.today().slice(0, 4)),
      status: 'DRAFT',
      documentId: null,
      effectiveFrom: effective ?? clock.today(),
      reasonZh: reason ?? null,
      reasonEn: reason ?? null,
      demo: (await tx.installation())?.demo ?? false,
    };
    await tx.insert('plans', [plan]);
    const items = former === null ? [] : await copied(context, former, plan);
    await tx.insert('planItems', items);
    const alsoChanged = items.map(
      (item): Change => ({ subject: item.id, ledger: 'planItems', before: null, after: item }),
    );
    return {
      result: { plan, items, former },
      subject: plan.id,
      ledger: 'plans',
      before: null,
      after: plan,
      alsoChanged,
    };
  },
});

type Line = Pick<Plan, 'chainId' | 'kind' | 'enterpriseId' | 'parkId'>;

/** Which plan is meant: that of a number or a title, or that of a chain by its kind, enterprise and park. */
async function lineOf({ tx, scope }: WriteContext, input: DraftInput): Promise<Line> {
  if (input.plan !== undefined) {
    const { chainId, kind, enterpriseId, parkId } = await findPlan(tx, scope, {
      typed: input.plan,
      prefer: ['IN_FORCE', 'DRAFT', 'SUPERSEDED'],
    });
    return { chainId, kind, enterpriseId, parkId };
  }
  if (input.chain === undefined) {
    refuse(
      'bad-input',
      {
        en: 'name the plan to be changed, or the chain of a new one',
        zh: '请写明要调整的方案，或新方案所属的产业链。',
      },
      'plan',
    );
  }
  const enterprise = input.enterprise === undefined ? null : await findEnterprise(tx, scope, input.enterprise);
  const park = input.park === undefined ? null : findNamed('park', input.park, await tx.read('parks', EVERYTHING));
  const kind = input.kind ?? (enterprise ? 'LEADING_ENTERPRISE' : park ? 'PARK' : 'INDUSTRY_DEVELOPMENT');
  const { id: chainId } = await findChain(tx, input.chain);
  return { chainId, kind, enterpriseId: enterprise?.id ?? null, parkId: park?.id ?? null };
}

/** The version that a draft goes on from; null for a new plan. */
function demandNoDraft(versions: readonly Plan[]): Plan | null {
  const open = versions.find(({ status }) => status === 'DRAFT');
  if (open) {
    refuse('conflict', {
      en: `${open.id} is being drafted already. Look at it: /plan show ${open.id}`,
      zh: `${open.id}正在起草，可查看：/plan show ${open.id}`,
    });
  }
  return versions.find(({ status }) => status === 'IN_FORCE') ?? versions.at(-1) ?? null;
}

function demandTitle(): never {
  refuse('bad-input', { en: 'a new plan needs a title', zh: '新方案须写明标题。' }, 'title');
}

/** What the former version says, as its tasks stand by now; what was cancelled meanwhile is left out. */
async function copied({ tx }: WriteContext, former: Plan, plan: Plan): Promise<PlanItem[]> {
  const items = await itemsOf(tx, former.id);
  const tasks = await tx.read('tasks', EVERYTHING, { id: items.flatMap(({ taskId }) => taskId ?? []) });
  const byId = new Map(tasks.map((task) => [task.id, task]));
  return items
    .map((item) => ({ item, task: byId.get(item.taskId ?? '') }))
    .filter(({ task }) => task?.status !== 'CANCELLED')
    .map(({ item, task }, index) => ({
      ...item,
      ...(task && plannedOf(task)),
      id: itemId(plan.id, index + 1),
      planId: plan.id,
      position: index + 1,
      demo: plan.demo,
      version: 1,
    }));
}
