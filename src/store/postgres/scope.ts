import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import { partsOf } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import type { WhereOf } from './delegates.js';
import type { Prisma } from './generated/client.js';

type Rules = { readonly [L in LedgerName]: (scope: Scope) => WhereOf<L> };

const NOTHING = { id: { in: [] as string[] } };

const within = (ids: readonly string[]) => ({ in: [...ids] });
const some = (ids: readonly string[]) => ({ hasSome: [...ids] });
const reference = (scope: Scope) => (scope.maps ? {} : NOTHING);

function enterprises(scope: Scope): Prisma.EnterpriseWhereInput {
  return scope.maps ? {} : { id: within(scope.enterpriseIds) };
}

function targetEnterprises(scope: Scope): Prisma.TargetEnterpriseWhereInput {
  if (!scope.maps) return NOTHING;
  return { OR: [{ chainId: within(scope.chainIds) }, { ownerUnitId: within(scope.unitIds) }] };
}

/** A month's figures and needs for money are the enterprise's own, its county's and its chains'. */
function ofEnterprise(scope: Scope): Prisma.EnterpriseReportWhereInput & Prisma.FinancingWhereInput {
  return {
    OR: [
      { enterpriseId: within(scope.enterpriseIds) },
      { enterprise: { countyId: within(scope.countyIds) } },
      { enterprise: { chainIds: some(scope.chainIds) } },
    ],
  };
}

/** What projects, problems and tasks have in common: the same rule as `sees` of the domain. */
function owned(scope: Scope) {
  return [
    { chainId: within(scope.chainIds) },
    { countyId: within(scope.countyIds) },
    { enterpriseId: within(scope.enterpriseIds) },
    { ownerUnitId: within(scope.unitIds) },
  ];
}

function projects(scope: Scope): Prisma.ProjectWhereInput {
  return { OR: owned(scope) };
}

function problems(scope: Scope): Prisma.ProblemWhereInput {
  return { OR: [...owned(scope), { factor: within(scope.factors) }, { coUnitIds: some(scope.unitIds) }] };
}

function tasks(scope: Scope): Prisma.TaskWhereInput {
  return { OR: [...owned(scope), { coUnitIds: some(scope.unitIds) }] };
}

/** Goals and results: all of one's chains, those of one's counties, and the city's own totals. */
function figures(scope: Scope): Prisma.TargetWhereInput & Prisma.ActualWhereInput {
  if (!scope.maps) return NOTHING;
  return {
    OR: [
      { indicator: { chainId: within(scope.chainIds) } },
      { countyId: within(scope.countyIds) },
      { countyId: null, indicator: { chainId: null } },
    ],
  };
}

const RULES: Rules = {
  counties: reference,
  units: reference,
  people: reference,
  roles: reference,
  duties: reference,
  chains: reference,
  maps: reference,
  nodes: reference,
  edges: reference,
  technologies: reference,
  applications: reference,
  parks: reference,
  standings: reference,
  meetings: reference,
  indicators: reference,
  enterprises,
  targetEnterprises,
  contacts: (scope) => ({ target: targetEnterprises(scope) }),
  listingRecords: (scope) => ({ enterprise: enterprises(scope) }),
  financings: ofEnterprise,
  enterpriseReports: ofEnterprise,
  projects,
  stageEvents: (scope) => ({ project: projects(scope) }),
  milestones: (scope) => ({ project: projects(scope) }),
  progressReports: (scope) => ({ project: projects(scope) }),
  projectNotes: (scope) => ({ project: projects(scope) }),
  meetingProjects: (scope) => ({ project: projects(scope) }),
  problems,
  problemEvents: (scope) => ({ problem: problems(scope) }),
  plans: (scope) => ({ chainId: within(scope.chainIds) }),
  tasks,
  planItems: (scope) => ({ plan: { chainId: within(scope.chainIds) } }),
  targets: figures,
  actuals: figures,
};

/** What of a ledger a scope may see, as a condition in SQL: what each of its parts may. */
export function visible<L extends LedgerName>(ledger: L, scope: Scope): WhereOf<L> | object {
  return ofAll(scope, (part) => (part.all ? {} : RULES[ledger](part)));
}

/** Whose lights on indicators may be seen: the city's and those of one's chains. */
export function litIndicators(scope: Scope): Prisma.IndicatorWhereInput {
  return ofAll(scope, litByPart);
}

function ofAll<W extends object>(scope: Scope, rule: (part: Scope) => W): W | { AND: W[] } {
  return scope.ceiling === undefined ? rule(scope) : { AND: partsOf(scope).map(rule) };
}

function litByPart(scope: Scope): Prisma.IndicatorWhereInput {
  if (scope.all) return {};
  return scope.maps ? { OR: [{ chainId: null }, { chainId: within(scope.chainIds) }] } : NOTHING;
}
