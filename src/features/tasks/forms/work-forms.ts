import { TASK_FORMS } from '../../../texts/task-forms.js';
import type { FormDefinition } from '../../form.js';
import { ownerOptions, workField } from '../../work-form.js';
import { assignTask } from '../assign.js';
import { finishTask } from '../finish.js';
import { reportTask } from '../report.js';
import { formOfTask, taskOfForm } from './parts.js';

/** The form by which a task is laid on somebody. */
export const assignTaskForm: FormDefinition = {
  verb: assignTask,
  label: TASK_FORMS.assign,
  async load(context, subject) {
    const { language } = context;
    const task = await taskOfForm(context, subject, { action: 'task.assign', allowed: ['OPEN', 'SUSPENDED'] });
    const options = await ownerOptions(context, task);
    const choice = options.length > 0 ? ({ kind: 'choice', options } as const) : {};
    const fields = [
      workField('owner', language, { ...choice, value: task.ownerPersonId, optional: false }),
      workField('coUnits', language, { value: task.coUnitIds.join('、') || null, hint: 'units' }),
    ];
    return formOfTask(task, 'assign', { language, fields });
  },
};

/** The form by which a task is reported on. */
export const reportTaskForm: FormDefinition = {
  verb: reportTask,
  label: TASK_FORMS.report,
  async load(context, subject) {
    const { language } = context;
    const task = await taskOfForm(context, subject, { action: 'task.report', allowed: ['OPEN'] });
    const fields = [
      workField('progress', language, { kind: 'number', value: String(task.progress), optional: false }),
      workField('latest', language, { kind: 'long' }),
      workField('reason', language, { hint: 'back' }),
    ];
    return formOfTask(task, 'report', { language, fields });
  },
};

/** The form by which a task is taken as done. */
export const finishTaskForm: FormDefinition = {
  verb: finishTask,
  label: TASK_FORMS.finish,
  async load(context, subject) {
    const { language, clock } = context;
    const task = await taskOfForm(context, subject, { action: 'task.finish', allowed: ['OPEN'] });
    const fields = [
      workField('evidence', language, { kind: 'long', optional: false }),
      workField('doneOn', language, { kind: 'date', value: clock.today(), optional: false }),
    ];
    return formOfTask(task, 'finish', { language, fields });
  },
};
