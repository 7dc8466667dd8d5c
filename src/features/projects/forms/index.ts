import type { FormDefinition } from '../../form.js';
import { addForm } from './add-form.js';
import { advanceForm } from './advance-form.js';
import { assignForm } from './assign-form.js';
import { milestoneForm } from './milestone-form.js';
import { noteForm } from './note-form.js';
import { reportForm } from './report-form.js';
import { endForm, resumeForm, suspendForm } from './run-state-forms.js';

/** The forms of the verbs that write projects. */
export const PROJECT_FORM_LIST: readonly FormDefinition[] = [
  advanceForm,
  reportForm,
  milestoneForm,
  assignForm,
  noteForm,
  suspendForm,
  resumeForm,
  endForm,
  addForm,
];
