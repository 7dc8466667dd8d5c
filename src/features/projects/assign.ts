import { z } from 'zod';
import { projectRefusals } from '../../texts/refusals/projects.js';
import { nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { findOwner } from './find-owner.js';
import { holdProjectAt, projectResource } from './held-project.js';
import { PROJECT_COMMANDS } from './project-commands.js';
import { projectNumber, versionInput } from './project-input.js';

/** Lays the responsibility for a project on a person or a unit; who had it is told, and who has it now. */
export const assignProject = defineVerb({
  name: 'project.assign',
  summary: { en: 'Assign a project to a person or a unit', zh: '指派项目责任人或责任单位' },
  input: z.object({ project: projectNumber, owner: nameInput, version: versionInput.optional() }),
  action: 'project.assign',
  command: PROJECT_COMMANDS.assign,
  writes: true,
  resource: (context, { project }) => projectResource(context, project),
  async run(context, input) {
    const { tx } = context;
    const { project: before } = await holdProjectAt(context, input.project, input.version);
    if (before.runState === 'ENDED') refuse('conflict', projectRefusals.ended(before.id));
    const owner = await findOwner(tx, input.owner);
    if (before.ownerUnitId === owner.ownerUnitId && before.ownerPersonId === owner.ownerPersonId)
      refuse('conflict', projectRefusals.unchanged(before.id));
    const after = await tx.update('projects', before.id, owner, before.version);
    const told = [
      { personId: before.ownerPersonId, as: 'former-owner' as const },
      { personId: after.ownerPersonId, as: 'owner' as const },
    ];
    const tell = told.flatMap(({ personId, as }) => (personId === null ? [] : [{ personId, as }]));
    const changed = before.ownerPersonId !== after.ownerPersonId;
    return {
      result: { project: after },
      subject: before.id,
      ledger: 'projects',
      before,
      after,
      ...(changed && { tell }),
    };
  },
});
