import { z } from 'zod';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { changeRunState } from './change-run-state.js';
import { holdProjectAt, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { projectNumber, reasonInput, versionInput } from './project-input.js';

/** Ends a project for good; what it reached still counts. */
export const endProject = defineVerb({
  name: 'project.end',
  summary: { en: 'End a project for good, with its reason', zh: '终止项目，写明原因' },
  input: z.object({
    project: projectNumber,
    reason: reasonInput,
    date: dayInput.optional(),
    version: versionInput.optional(),
  }),
  action: 'project.end',
  command: PROJECT_COMMANDS.end,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, { project: id, reason, date, version }) {
    const held = await holdProjectAt(context, id, version);
    if (held.project.runState === 'ENDED') refuse('conflict', projectRefusals.ended(id));
    return await changeRunState(context, held, { changes: { runState: 'ENDED', restartOn: null }, reason, date });
  },
});
