/** Red, yellow, green; grey for what stands still by decision (suspended, ended). */
export const LIGHTS = ['GREEN', 'YELLOW', 'RED', 'GREY'] as const;
export type LightColour = (typeof LIGHTS)[number];

/** What can carry a light. */
export const LIGHT_KINDS = ['PROJECT', 'MILESTONE', 'TASK', 'INDICATOR', 'PROBLEM'] as const;
export type LightKind = (typeof LIGHT_KINDS)[number];

/** The numbers and days that a rule looked at. */
export type LightInputs = Readonly<Record<string, string | number | boolean | null>>;

/** The rules by which a light is given; the part before the dot is what they are about. */
export const LIGHT_RULES = [
  'project.ended',
  'project.suspended',
  'project.restart-missed',
  'project.progress-lag',
  'project.start-missed',
  'project.statistics-entry',
  'project.report-missing',
  'project.nothing-due',
  'milestone.standing-still',
  'milestone.done',
  'milestone.time-left',
  'task.standing-still',
  'task.restart-missed',
  'task.done',
  'task.time-left',
  'problem.closed',
  'problem.rejected',
  'problem.merged',
  'problem.on-hold',
  'problem.restart-missed',
  'problem.set-aside',
  'problem.review-missed',
  'problem.returned',
  'problem.time-left',
  'indicator.against-schedule',
] as const;
export type LightRule = (typeof LIGHT_RULES)[number];

/** What one rule found: the light, the rule, what it looked at, and the day on which time alone may change it. */
export interface Verdict {
  readonly light: LightColour;
  readonly rule: LightRule;
  readonly inputs: LightInputs;
  readonly nextChange: string | null;
}

/** A light as it stands, with the rule and the inputs that made it. `subject` is a record's id (a milestone's own id). */
export interface LightRow {
  readonly subject: string;
  readonly kind: LightKind;
  readonly light: LightColour;
  readonly rule: string;
  readonly inputs: LightInputs;
  readonly evaluatedOn: string;
  readonly nextChange: string | null;
}
