import { CHANNEL_FORMS } from './channels/index.js';
import { ENTERPRISE_FORMS } from './enterprises/index.js';
import type { FormDefinition } from './form.js';
import { PEOPLE_FORMS } from './people/index.js';
import { PLAN_FORM_LIST } from './plans/index.js';
import { fileForm, PROBLEM_MOVE_FORMS } from './problems/index.js';
import { PROJECT_FORM_LIST } from './projects/index.js';
import { TASK_FORM_LIST } from './tasks/index.js';

/** Every form, by the verb that it fills in. */
const FORMS: readonly FormDefinition[] = [
  ...CHANNEL_FORMS,
  ...ENTERPRISE_FORMS,
  ...PEOPLE_FORMS,
  ...PROJECT_FORM_LIST,
  ...TASK_FORM_LIST,
  ...PLAN_FORM_LIST,
  fileForm,
  ...PROBLEM_MOVE_FORMS,
];

/** The form of a verb; null when it has none. */
export function formOf(verb: string): FormDefinition | null {
  return FORMS.find((form) => form.verb.name === verb) ?? null;
}
