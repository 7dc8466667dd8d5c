import { z } from 'zod';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { changeRunState } from './change-run-state.js';
import { holdProjectAt, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { projectNumber, reasonInput, versionInput } from './project-input.js';

/** Suspends a project until an expected restart; one that is suspended gets another day for it. */
export const suspendProject = defineVerb({
  name: 'project.suspend',
  summary: { en: 'Suspend a project, with reason and expected restart', zh: '暂停项目，写明原因和预计复工日期' },
  input: z.object({
    project: projectNumber,
    reason: reasonInput,
    restart: dayInput,
    date: dayInput.optional(),
    version: versionInput.optional(),
  }),
  action: 'project.suspend',
  command: PROJECT_COMMANDS.suspend,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, { project: id, reason, restart: restartOn, date, version }) {
    const held = await holdProjectAt(context, id, version);
    const { runState, restartOn: expected } = held.project;
    if (runState === 'ENDED') refuse('conflict', projectRefusals.ended(id));
    if (runState === 'SUSPENDED' && expected === restartOn) refuse('conflict', projectRefusals.unchanged(id));
    const today = context.clock.today();
    if (restartOn <= today) refuse('bad-input', projectRefusals.restartAhead(today), 'restart');
    return await changeRunState(context, held, { changes: { runState: 'SUSPENDED', restartOn }, reason, date });
  },
});
