import type { LedgerName } from '../../domain/ledgers/ledgers.js';
import type { Queries } from './client.js';
import type { Prisma } from './generated/client.js';

/** Which Prisma model keeps a ledger. */
export const MODELS = {
  counties: 'county',
  units: 'unit',
  people: 'person',
  roles: 'role',
  duties: 'duty',
  chains: 'chain',
  maps: 'chainMap',
  nodes: 'node',
  edges: 'edge',
  technologies: 'technology',
  applications: 'application',
  parks: 'park',
  enterprises: 'enterprise',
  standings: 'standing',
  targetEnterprises: 'targetEnterprise',
  contacts: 'contact',
  listingRecords: 'listingRecord',
  financings: 'financing',
  enterpriseReports: 'enterpriseReport',
  projects: 'project',
  stageEvents: 'stageEvent',
  milestones: 'milestone',
  progressReports: 'progressReport',
  projectNotes: 'projectNote',
  problems: 'problem',
  problemEvents: 'problemEvent',
  meetings: 'meeting',
  meetingProjects: 'meetingProject',
  plans: 'plan',
  tasks: 'task',
  planItems: 'planItem',
  indicators: 'indicator',
  targets: 'target',
  actuals: 'actual',
} as const satisfies Record<LedgerName, keyof Queries>;

type Model<L extends LedgerName> = (typeof MODELS)[L];

/** Prisma's condition type for each ledger, so that a scope rule names only columns that exist. */
export type WhereOf<L extends LedgerName> = NonNullable<Prisma.Args<Queries[Model<L>], 'findMany'>['where']>;

/** A row as Prisma takes and gives it. */
export type Row = Record<string, unknown>;

/** The part of a Prisma delegate that every ledger has in common. */
export interface Delegate {
  findMany(query: { where: object; select?: Record<string, true> }): Promise<Row[]>;
  createMany(query: { data: Row[] }): Promise<{ count: number }>;
  updateMany(query: { where: object; data: Row }): Promise<{ count: number }>;
  deleteMany(query: { where: object }): Promise<{ count: number }>;
}

/** The delegate of a ledger. */
export function delegateOf(queries: Queries, ledger: LedgerName): Delegate {
  // All delegates have these four methods; their generated types differ too much for a union to be called.
  return queries[MODELS[ledger]] as unknown as Delegate;
}
