/** The stages of a project, in order (谋划 → 招引 → 落地 → 建设 → 竣工 → 投产). */
export const STAGES = ['PLANNED', 'ATTRACTING', 'LANDED', 'CONSTRUCTING', 'COMPLETED', 'PRODUCING'] as const;
export type Stage = (typeof STAGES)[number];

/** Steps inside ATTRACTING (招引) and PRODUCING (投产), in order. */
export const SUBSTAGES = [
  'LEAD',
  'CONTACT',
  'NEGOTIATING',
  'FRAMEWORK',
  'SIGNED',
  'TRIAL',
  'PRODUCING',
  'FULL_OUTPUT',
  'ABOVE_SCALE',
] as const;
export type Substage = (typeof SUBSTAGES)[number];

export const RUN_STATES = ['NORMAL', 'SUSPENDED', 'RESUMED', 'ENDED'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** NEW (新上) and UPGRADE (技改扩规): the two wheels. */
export const PROJECT_KINDS = ['NEW', 'UPGRADE'] as const;
export type ProjectKind = (typeof PROJECT_KINDS)[number];

/** MEND 补链, EXTEND 延链, STRENGTHEN 强链. */
export const PURPOSES = ['MEND', 'EXTEND', 'STRENGTHEN'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PROJECT_LEVELS = ['PROVINCE', 'CITY', 'COUNTY'] as const;

/** The milestones (节点) of a project, in their usual order. */
export const MILESTONE_KINDS = [
  'SIGN_REVIEW',
  'LAND_SUPPLY',
  'FILING',
  'ENERGY_REVIEW',
  'ENVIRONMENTAL_ASSESSMENT',
  'PLANNING_PERMIT',
  'CONSTRUCTION_PERMIT',
  'START',
  'STATISTICS_ENTRY',
  'TOPPING_OUT',
  'MAIN_COMPLETION',
  'EQUIPMENT',
  'TRIAL',
  'PRODUCTION',
  'FULL_OUTPUT',
  'ABOVE_SCALE',
] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];
