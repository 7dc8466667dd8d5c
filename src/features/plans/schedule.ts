import { z } from 'zod';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { STAGES } from '../../domain/projects/types.js';
import { type Step, standardSteps, type WorkedBack, workBack } from '../../domain/tasks/index.js';
import type { Clock } from '../../lib/clock.js';
import type { Reader } from '../../store/types.js';
import { wordOf } from '../../texts/index.js';
import { dayInput, nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import type { Rules } from '../rules.js';
import { oneOfWords } from '../work-input.js';
import { findProject } from '../work-names.js';

const STEPS_FORM = 'write the steps in their order with working days, such as "design 20, permit 15"';
const MOST_STEPS = 40;
const MOST_DAYS = 999;
const STEP = /^(.*\D)\s*(\d{1,3})\s*(?:个?工作日|天|日|working days?|days?|d)?$/iu;

/** A list of steps with working days: `design 20, permit 15`, 「设计20天、审批15天」. */
export const stepsInput = z.string(STEPS_FORM).transform((written, context): Step[] => {
  const parts = written
    .split(/[、,，;；|\n]|->|→/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const steps = parts.map((part): Step | null => {
    const [, name = '', days] = STEP.exec(part) ?? [];
    const workdays = Number(days);
    return name.trim() === '' || !(workdays >= 1 && workdays <= MOST_DAYS)
      ? null
      : { name: name.replace(/[\s:：]+$/u, '').trim(), workdays };
  });
  const wrong = steps.indexOf(null);
  if (steps.length > 0 && steps.length <= MOST_STEPS && wrong < 0) return steps as Step[];
  const where = wrong < 0 ? '' : `: "${parts[wrong]}" has no working days`;
  context.addIssue({ code: 'custom', message: `${STEPS_FORM}${where}` });
  return z.NEVER;
});

const STAGE_WORDS = {
  谋划: 'PLANNED',
  招引: 'ATTRACTING',
  签约: 'ATTRACTING',
  落地: 'LANDED',
  建设: 'CONSTRUCTING',
  竣工: 'COMPLETED',
  投产: 'PRODUCING',
} as const;

/** What is worked back from: the deadline, and the steps or a stage whose usual milestones are the steps. */
export const scheduleInput = {
  steps: stepsInput.optional(),
  due: dayInput,
  stage: oneOfWords(STAGES, STAGE_WORDS).optional(),
  project: nameInput.optional(),
};

export interface ScheduleAsked {
  readonly steps?: readonly Step[] | undefined;
  readonly due: string;
  readonly stage?: (typeof STAGES)[number] | undefined;
  readonly project?: string | undefined;
}

export interface ScheduleContext {
  readonly reader: Pick<Reader, 'read'>;
  readonly scope: Scope;
  readonly clock: Clock;
  readonly rules: Rules;
}

/** A schedule, with the names of its steps in both languages. */
export interface Schedule extends WorkedBack {
  readonly names: readonly { readonly zh: string; readonly en: string }[];
  readonly projectId: string | null;
  /** Whether the steps are the usual milestones of a stage, with the days that we propose. */
  readonly standard: boolean;
}

/** Works back from the deadline by the steps given, else by the milestones that the project's stage still has ahead. */
export async function scheduleOf(
  { reader, scope, clock, rules }: ScheduleContext,
  { steps, due, stage, project: typed }: ScheduleAsked,
): Promise<Schedule> {
  const project = typed === undefined ? null : await findProject(reader, scope, typed);
  const of = stage ?? project?.stage;
  if (steps === undefined && of === undefined) {
    refuse(
      'bad-input',
      {
        en: 'write the steps with their working days, or a stage whose usual milestones are taken',
        zh: '请写明步骤和工作日数，或写明项目阶段以采用常用节点。',
      },
      'steps',
    );
  }
  const reached = project === null ? [] : await reader.read('milestones', EVERYTHING, { projectId: project.id });
  const done = reached.filter(({ actualOn }) => actualOn !== null).map(({ kind }) => kind);
  const standard = steps === undefined && of !== undefined ? standardSteps(of, done) : null;
  const wanted: Step[] = standard
    ? standard.map(({ kind, workdays }) => ({ name: wordOf('milestoneKind', kind).zh, workdays }))
    : [...(steps ?? [])];
  if (wanted.length === 0) {
    refuse('conflict', {
      en: 'every usual milestone of this stage is reached. Write the steps that are still to be done.',
      zh: '该阶段常用节点均已完成，请写明尚需完成的步骤。',
    });
  }
  const names = standard
    ? standard.map(({ kind }) => wordOf('milestoneKind', kind))
    : wanted.map(({ name }) => ({ zh: name, en: name }));
  const worked = workBack({ due, today: clock.today(), steps: wanted }, rules.calendar);
  return { ...worked, names, projectId: project?.id ?? null, standard: standard !== null };
}
