import { withParts } from '../../domain/chains/parts.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { PROBLEM_STATUSES, type ProblemStatus } from '../../domain/problems/index.js';
import type { Where } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';
import { findChain, findCounty } from '../places.js';
import { findEnterprise, findProject, findUnit } from '../work-names.js';

/** What a list of problems is narrowed by, as it was read. */
export interface Wanted {
  readonly chain?: string | undefined;
  readonly county?: string | undefined;
  readonly unit?: string | undefined;
  readonly enterprise?: string | undefined;
  readonly project?: string | undefined;
  readonly factor?: Problem['factor'] | undefined;
  readonly severity?: Problem['severity'] | undefined;
  readonly kind?: Problem['kind'] | undefined;
  readonly level?: number | undefined;
  readonly status?: ProblemStatus | 'OPEN' | 'ALL' | undefined;
}

const SETTLED: readonly ProblemStatus[] = ['CLOSED', 'REJECTED', 'MERGED'];
const OPEN = PROBLEM_STATUSES.filter((status) => !SETTLED.includes(status));

/** The conditions of a list, and the names that were looked up for it; open problems where no state is asked for. */
export async function selectionOf(
  { store, scope }: ReadContext,
  wanted: Wanted,
): Promise<{
  readonly where: Where<Problem>;
  readonly names: Record<'chain' | 'county' | 'unit' | 'project' | 'enterprise', Name | null>;
}> {
  const find = async <T>(typed: string | undefined, by: (typed: string) => Promise<T>): Promise<T | null> =>
    typed === undefined ? null : await by(typed);
  const chain = await find(wanted.chain, (typed) => findChain(store, typed));
  const county = await find(wanted.county, (typed) => findCounty(store, typed));
  const unit = await find(wanted.unit, (typed) => findUnit(store, typed));
  const project = await find(wanted.project, (typed) => findProject(store, scope, typed));
  const enterprise = await find(wanted.enterprise, (typed) => findEnterprise(store, scope, typed));
  const chainIds = chain === null ? [] : withParts([chain.id], await store.read('chains', EVERYTHING));
  const { status = 'OPEN', factor, severity, kind, level } = wanted;
  return {
    names: {
      chain: chain && nameOf(chain),
      county: county && nameOf(county),
      unit: unit && nameOf(unit),
      project: project && nameOf(project),
      enterprise: enterprise && nameOf(enterprise),
    },
    where: {
      ...(chain && { chainId: chainIds }),
      ...(county && { countyId: county.id }),
      ...(unit && { ownerUnitId: unit.id }),
      ...(project && { projectId: project.id }),
      ...(enterprise && { enterpriseId: enterprise.id }),
      ...(factor && { factor }),
      ...(severity && { severity }),
      ...(kind && { kind }),
      ...(level && { level }),
      ...(status === 'OPEN' ? { status: OPEN } : status !== 'ALL' && { status }),
    },
  };
}
