import { z } from 'zod';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { dayInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { changeRunState } from './change-run-state.js';
import { holdProjectAt, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { projectNumber, versionInput, wordsInput } from './project-input.js';

/** Records that a suspended project goes on. */
export const resumeProject = defineVerb({
  name: 'project.resume',
  summary: { en: 'Resume a suspended project', zh: '恢复暂停的项目（复工）' },
  input: z.object({
    project: projectNumber,
    record: wordsInput.optional(),
    date: dayInput.optional(),
    version: versionInput.optional(),
  }),
  action: 'project.resume',
  command: PROJECT_COMMANDS.resume,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, { project: id, record, date, version }) {
    const held = await holdProjectAt(context, id, version);
    const { runState } = held.project;
    if (runState === 'ENDED') refuse('conflict', projectRefusals.ended(id));
    if (runState !== 'SUSPENDED') refuse('conflict', projectRefusals.notSuspended(id));
    const evidence = record ? [{ kind: 'RESTART' as const, words: record.replace(/\s*\|\s*/g, ' / ') }] : [];
    return await changeRunState(context, held, { changes: { runState: 'RESUMED', restartOn: null }, evidence, date });
  },
});
