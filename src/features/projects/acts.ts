import type { Project } from '../../domain/ledgers/ledgers.js';
import { type Action, can } from '../../rights/index.js';
import type { ReadContext } from '../context.js';
import { marksOf } from './held-project.js';

/** What a project's card offers a form for, the likeliest first. */
const OFFERED = [
  { act: 'advance', action: 'project.advance', when: ['NORMAL', 'RESUMED'] },
  { act: 'report', action: 'project.report', when: ['NORMAL', 'RESUMED'] },
  { act: 'resume', action: 'project.resume', when: ['SUSPENDED'] },
  { act: 'milestone', action: 'project.milestone', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
  { act: 'assign', action: 'project.assign', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
  { act: 'note', action: 'project.report', when: ['NORMAL', 'RESUMED', 'SUSPENDED', 'ENDED'] },
  { act: 'suspend', action: 'project.suspend', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
  { act: 'end', action: 'project.end', when: ['NORMAL', 'RESUMED', 'SUSPENDED'] },
] as const satisfies readonly { act: string; action: Action; when: readonly Project['runState'][] }[];

/** One of them: `advance` of `project.advance`. */
export type ProjectAct = (typeof OFFERED)[number]['act'];

/** What this reader may do with a project as it stands now. */
export function actsFor({ actor, rules }: Pick<ReadContext, 'actor' | 'rules'>, project: Project): ProjectAct[] {
  return OFFERED.filter(
    ({ action, when }) =>
      (when as readonly string[]).includes(project.runState) && can(rules.rights, actor, action, marksOf(project)),
  ).map(({ act }) => act);
}

/** Whether the reader may file a problem of a project. */
export function mayFileOn({ actor, rules }: Pick<ReadContext, 'actor' | 'rules'>, project: Project): boolean {
  const { chainId, countyId, enterpriseId } = project;
  return can(rules.rights, actor, 'problem.file', { chainId, countyId, enterpriseId });
}
