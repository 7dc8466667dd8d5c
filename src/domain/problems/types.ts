/** DEMAND 诉求, BLOCKAGE 堵点, RISK 风险. */
export const PROBLEM_KINDS = ['DEMAND', 'BLOCKAGE', 'RISK'] as const;

export const PROBLEM_ORIGINS = ['VISIT', 'ENTERPRISE', 'MEETING', 'RED_LIGHT', 'HOTLINE'] as const;

/** What a problem is short of: the production factors (要素), and the rest. */
export const FACTORS = [
  'LAND',
  'ENERGY',
  'FINANCE',
  'LABOUR',
  'ENVIRONMENT',
  'APPROVAL',
  'UTILITIES',
  'LOGISTICS',
  'TECHNOLOGY',
  'MARKET',
  'POLICY',
  'LAW',
  'OTHER',
] as const;
export type Factor = (typeof FACTORS)[number];

export const SEVERITIES = ['LOW', 'MEDIUM', 'HIGH'] as const;

/** The states of a problem from filing to close-out (销号). LONG_TERM is set aside (挂账), MERGED goes on as part of another one (并案). */
export const PROBLEM_STATUSES = [
  'REGISTERED',
  'ASSIGNED',
  'ACCEPTED',
  'IN_PROGRESS',
  'REPLIED',
  'SOLVED_PENDING_CONFIRM',
  'RETURNED',
  'EXTENDED',
  'ESCALATED',
  'LONG_TERM',
  'REJECTED',
  'CLOSED',
  'MERGED',
] as const;
export type ProblemStatus = (typeof PROBLEM_STATUSES)[number];

export const PROBLEM_ACTIONS = [
  'REGISTER',
  'ASSIGN',
  'ACCEPT',
  'RETURN',
  'PROGRESS',
  'REPLY',
  'EXTEND',
  'HOLD',
  'ESCALATE',
  'SET_ASIDE',
  'URGE',
  'DISPUTE',
  'SOLVE',
  'CONFIRM',
  'CLOSE',
  'REJECT',
  'REOPEN',
  'MERGE',
  'RESUME',
  'CONTACT',
  'INQUIRE',
] as const;
export type ProblemAction = (typeof PROBLEM_ACTIONS)[number];
