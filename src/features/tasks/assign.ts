import { z } from 'zod';
import type { ToldPerson } from '../../store/types.js';
import { plannedColumns } from '../planned-columns.js';
import { nameInput } from '../record-input.js';
import { refuse } from '../refuse.js';
import { TASK_COMMANDS } from '../task-commands.js';
import { defineVerb } from '../verb.js';
import { namesInput } from '../work-input.js';
import { followInDraft } from './in-draft.js';
import { writtenTask } from './task-input.js';
import { changeTask, demandState, holdTask, ownerToTell, taskResource } from './task-writing.js';

/** Says who is responsible for a task, and which units help; who was, is told. */
export const assignTask = defineVerb({
  name: 'task.assign',
  summary: { en: 'Say who is responsible for a task, and who helps', zh: '明确任务责任单位、责任人和配合单位' },
  input: z.object({
    ...writtenTask,
    owner: nameInput.optional(),
    unit: nameInput.optional(),
    coUnits: namesInput.optional(),
  }),
  action: 'task.assign',
  command: TASK_COMMANDS.assign,
  writes: true,
  resource: taskResource,
  async run(context, input) {
    const before = await holdTask(context, input);
    demandState(before, 'OPEN', 'SUSPENDED');
    const changes = await plannedColumns(context, { owner: input.owner, unit: input.unit, coUnits: input.coUnits });
    if (Object.keys(changes).length === 0) {
      refuse(
        'bad-input',
        {
          en: 'say who is responsible, or which units help',
          zh: '请写明责任人、责任单位或配合单位。',
        },
        'owner',
      );
    }
    const after = { ...before, ...changes };
    if (after.ownerPersonId === null) {
      refuse('bad-input', { en: 'name a person who is responsible', zh: '请写明责任人。' }, 'owner');
    }
    const moved = before.ownerPersonId !== after.ownerPersonId;
    const former: ToldPerson[] =
      moved && before.ownerPersonId !== null && before.ownerPersonId !== context.actor.id
        ? [{ personId: before.ownerPersonId, as: 'former-owner' }]
        : [];
    const tell = moved ? [...ownerToTell(after, context), ...former] : [];
    const written = await changeTask(context, before, { changes: changes as Partial<typeof before>, tell });
    return { ...written, alsoChanged: await followInDraft(context.tx, before, changes) };
  },
});
