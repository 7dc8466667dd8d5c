import type { Plan } from '../ledgers/ledgers.js';

type Line = Pick<Plan, 'chainId' | 'kind' | 'enterpriseId' | 'parkId'>;

/** Whether two plans are versions of one: of the same kind, for the same chain, enterprise or park. */
export function sameLine(one: Line, other: Line): boolean {
  return (
    one.chainId === other.chainId &&
    one.kind === other.kind &&
    one.enterpriseId === other.enterpriseId &&
    one.parkId === other.parkId
  );
}

/** The versions of the plan's line, the oldest first. */
export function versionsOf(plan: Line, plans: readonly Plan[]): Plan[] {
  return plans.filter((each) => sameLine(each, plan)).sort((one, other) => one.version - other.version);
}

/** The version before this one; null for the first. */
export function formerVersion(plan: Plan, plans: readonly Plan[]): Plan | null {
  return (
    versionsOf(plan, plans)
      .filter(({ version }) => version < plan.version)
      .at(-1) ?? null
  );
}

/** The number of the next version in a line; the first of a new line is told by chain, enterprise or park, and by kind where that is taken. */
export function nextPlanId(line: Line, plans: readonly Plan[]): { readonly id: string; readonly version: number } {
  const last = versionsOf(line, plans).at(-1);
  const version = (last?.version ?? 0) + 1;
  const taken = (stem: string) => plans.some((plan) => stemOf(plan.id) === stem);
  const short = `PLAN-${line.enterpriseId ?? line.parkId ?? line.chainId}`;
  const long = `${short}-${line.kind.toLowerCase().replaceAll('_', '-')}`;
  const stem = last ? stemOf(last.id) : taken(short) ? long : short;
  return { id: `${stem}-${version}`, version };
}

function stemOf(id: string): string {
  return id.replace(/-\d+$/, '');
}
