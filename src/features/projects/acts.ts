import type { Project } from '../../domain/ledgers/ledgers.js';
import { type Action, can } from '../../rights/index.js';
import type { ReadContext } from '../context.js';
import { marksOf } from './held-project.js';

/** The verbs with a form that a project's card offers, the likeliest first. */
const OFFERED = [
  { verb: 'project.advance', action: 'project.advance', when: ['NORMAL', 'RESUMED'] },
  { verb: 'project.report', action: 'project.report', when: ['NORMAL', 'RESUMED'] },
  { verb: 'project.resume', action: 'project.resume', when: ['SUSPENDED'] },
  { verb: 'project.milestone', action: 'project.milestone', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
  { verb: 'project.assign', action: 'project.assign', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
  { verb: 'project.note', action: 'project.report', when: ['NORMAL', 'RESUMED', 'SUSPENDED', 'ENDED'] },
  { verb: 'project.suspend', action: 'project.suspend', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
  { verb: 'project.end', action: 'project.end', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
] as const satisfies readonly { verb: string; action: Action; when: readonly Project['runState'][] }[];

/** A verb that a project's card offers a form for. */
export type ProjectAct = (typeof OFFERED)[number]['verb'];

/** What this reader may do with a project as it stands now. */
export function actsFor({ actor, rules }: Pick<ReadContext, 'actor' | 'rules'>, project: Project): ProjectAct[] {
  return OFFERED.filter(
    ({ action, when }) =>
      (when as readonly string[]).includes(project.runState) && can(rules.rights, actor, action, marksOf(project)),
  ).map(({ verb }) => verb);
}
