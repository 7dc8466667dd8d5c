import { TASK_FORMS } from '../../../texts/task-forms.js';
import type { FormDefinition } from '../../form.js';
import { workField } from '../../work-form.js';
import { cancelTask } from '../cancel.js';
import { resumeTask } from '../resume.js';
import { suspendTask } from '../suspend.js';
import { formOfTask, taskOfForm } from './parts.js';

/** The form by which a task waits until a day, or until another one. */
export const suspendTaskForm: FormDefinition = {
  verb: suspendTask,
  label: TASK_FORMS.suspend,
  async load(context, subject) {
    const { language } = context;
    const task = await taskOfForm(context, subject, { action: 'task.suspend', allowed: ['OPEN', 'SUSPENDED'] });
    const fields = [
      workField('reason', language, { kind: 'long', optional: false }),
      workField('restart', language, { kind: 'date', value: task.restartOn, optional: false }),
    ];
    return formOfTask(task, 'suspend', { language, fields });
  },
};

/** The form by which a suspended task goes on. */
export const resumeTaskForm: FormDefinition = {
  verb: resumeTask,
  label: TASK_FORMS.resume,
  async load(context, subject) {
    const { language } = context;
    const task = await taskOfForm(context, subject, { action: 'task.suspend', allowed: ['SUSPENDED'] });
    const fields = [
      workField('due', language, { kind: 'date', hint: 'newDue' }),
      workField('reason', language, { kind: 'long' }),
    ];
    return formOfTask(task, 'resume', { language, fields });
  },
};

/** The form by which a task is taken back. */
export const cancelTaskForm: FormDefinition = {
  verb: cancelTask,
  label: TASK_FORMS.cancel,
  async load(context, subject) {
    const { language } = context;
    const task = await taskOfForm(context, subject, { action: 'task.cancel', allowed: ['OPEN', 'SUSPENDED'] });
    const fields = [workField('reason', language, { kind: 'long', optional: false })];
    return formOfTask(task, 'cancel', { language, fields });
  },
};
