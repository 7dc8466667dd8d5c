import type { FormDefinition } from '../../form.js';
import { addTaskForm } from './add-form.js';
import { cancelTaskForm, resumeTaskForm, suspendTaskForm } from './state-forms.js';
import { assignTaskForm, finishTaskForm, reportTaskForm } from './work-forms.js';

/** The forms of the verbs that write tasks. */
export const TASK_FORM_LIST: readonly FormDefinition[] = [
  reportTaskForm,
  finishTaskForm,
  assignTaskForm,
  suspendTaskForm,
  resumeTaskForm,
  cancelTaskForm,
  addTaskForm,
];
