import { ROLES, type RoleName } from '../domain/people/types.js';

/** What can be done that needs a right. */
export const ACTIONS = [
  'ask',
  'feedback.read',
  'corpus.ingest',
  'corpus.seed',
  'ledger.read',
  'ledger.export',
  'ledger.import',
  'people.grant',
  'people.connect',
  'channel.map',
  'project.add',
  'project.advance',
  'project.approve',
  'project.report',
  'project.milestone',
  'project.assign',
  'project.suspend',
  'project.resume',
  'project.end',
  'task.add',
  'task.assign',
  'task.report',
  'task.finish',
  'task.suspend',
  'task.cancel',
  'plan.draft',
  'plan.publish',
  'problem.file',
  'problem.assign',
  'problem.decide',
  'problem.work',
  'problem.progress',
  'problem.return',
  'problem.extend',
  'problem.hold',
  'problem.escalate',
  'problem.set-aside',
  'problem.confirm',
  'problem.contact',
  'problem.close',
  'problem.reject',
  'problem.reopen',
  'problem.merge',
  'problem.urge',
  'enterprise.listing',
  'enterprise.financing',
  'enterprise.funded',
  'digest.read',
  'digest.settings',
  'digest.board',
  'change.confirm',
  'change.undo',
  'lights.evaluate',
] as const;
export type Action = (typeof ACTIONS)[number];

/** Who a line of the table speaks of: a role, the person who owns the record, who filed it, or the system itself. */
export const GRANTEES = [...ROLES, 'OWNER', 'FILER', 'SYSTEM'] as const;
export type Grantee = RoleName | 'OWNER' | 'FILER' | 'SYSTEM';

/**
 * What the role must be held for: the record's chain, county or enterprise; `own-unit` asks for somebody of the unit that
 * answers for the record, `any` for nothing, `none` never allows.
 */
export const REQUIREMENTS = ['any', 'own-chain', 'own-county', 'own-enterprise', 'own-unit', 'none'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];

/** One line of the table: what is required, and why. */
export interface Rule {
  readonly requirement: Requirement;
  readonly reason: { readonly en: string; readonly zh: string };
}

/** Who may do what, and why: every action by every grantee, who may where any of the rules is met. */
export type Rights = Readonly<Record<Action, Readonly<Record<Grantee, readonly Rule[]>>>>;
