/** The four kinds of measures (路径规划、政策供给、项目推进、招商引资). */
export const MEASURES = ['PATH_PLANNING', 'POLICY_SUPPLY', 'PROJECT_PROMOTION', 'ATTRACTION'] as const;
export type Measure = (typeof MEASURES)[number];

export const TASK_STATUSES = ['OPEN', 'DONE', 'SUSPENDED', 'CANCELLED'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const PLAN_KINDS = ['INDUSTRY_MAP', 'INDUSTRY_DEVELOPMENT', 'PARK', 'LEADING_ENTERPRISE'] as const;
export const PLAN_STATUSES = ['DRAFT', 'IN_FORCE', 'SUPERSEDED'] as const;

/** DISPATCH 调度会, ON_SITE 现场推进会, OBSERVATION 集中观摩, SIGNING 集中签约, START 集中开工, RESULT_INQUIRY 问效. */
export const MEETING_KINDS = ['DISPATCH', 'ON_SITE', 'OBSERVATION', 'SIGNING', 'START', 'RESULT_INQUIRY'] as const;
