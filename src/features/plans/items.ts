import { z } from 'zod';
import type { Plan, PlanItem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import type { Reader } from '../../store/types.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { demandVersion } from '../demand-version.js';
import { refuse } from '../refuse.js';
import { versionInput } from '../work-input.js';

const FORM = 'write the number of an item such as PLAN-pharma-3.01';

/** Which item of a draft is written to, and which version of it was looked at. */
export const writtenItem = {
  item: z
    .string(FORM)
    .trim()
    .regex(/\.\d+$/, FORM),
  version: versionInput,
};

interface Addressed {
  readonly item: string;
  readonly version?: number | undefined;
}

/** The chain that the plan of an item belongs to. */
export async function itemResource(context: WriteContext, { item }: Addressed): Promise<Resource> {
  const { plan } = await findItem(context, item);
  return { chainId: plan.chainId };
}

/** The item of a number with its plan, where the reader may see them. @throws WutongError `not-found`. */
export async function findItem(
  { tx, scope }: { readonly tx: Pick<Reader, 'read'>; readonly scope: Scope },
  typed: string,
): Promise<{ plan: Plan; item: PlanItem }> {
  const [item] = (await tx.read('planItems', scope)).filter(({ id }) => id.toLowerCase() === typed.toLowerCase());
  const [plan] = item ? await tx.read('plans', scope, { id: item.planId }) : [];
  if (item && plan) return { plan, item };
  throw new WutongError('not-found', `There is no item ${typed} that you may see. Look at the plan for its items.`, {
    zh: `没有您可查看的事项${typed}，请在方案中核对编号。`,
  });
}

/**
 * Holds the plan of an item, and reads the item as it then is.
 * @throws WutongError `conflict` when the plan is no draft: what is in force stays as it was laid down.
 */
export async function holdItem(context: WriteContext, { item: typed, version }: Addressed): Promise<PlanItem> {
  const { tx } = context;
  await demandDay(context);
  const found = await findItem(context, typed);
  await tx.hold(`plans/${found.plan.chainId}`);
  const [plan] = await tx.read('plans', EVERYTHING, { id: found.plan.id });
  const [item] = await tx.read('planItems', EVERYTHING, { id: found.item.id });
  if (plan?.status !== 'DRAFT' || item === undefined) {
    refuse('conflict', {
      en: `${found.plan.id} is no draft any more. Open the next version first: /plan draft ${found.plan.id}`,
      zh: `${found.plan.id}不是草案，请先起草下一版：/plan draft ${found.plan.id}`,
    });
  }
  if (version !== undefined) await demandVersion(tx, 'planItems', item, version);
  return item;
}
