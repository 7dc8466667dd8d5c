import type { Task } from '../../../domain/ledgers/ledgers.js';
import type { Language } from '../../../lib/language.js';
import type { Action } from '../../../rights/index.js';
import { formats, wordOf } from '../../../texts/index.js';
import { TASK_FORMS } from '../../../texts/task-forms.js';
import { taskText } from '../../../texts/tasks.js';
import type { ReadContext } from '../../context.js';
import { labelled, nameText } from '../../figure-text.js';
import type { FormContent, FormField } from '../../form.js';
import { demandAct } from '../../work-form.js';
import { marksOf } from '../task-marks.js';
import { demandState, unknownTask } from '../task-writing.js';

/** The task that a form is opened for, where the reader may do that to it and it stands so that it can be done. */
export async function taskOfForm(
  context: ReadContext,
  id: string,
  { action, allowed }: { readonly action: Action; readonly allowed: readonly Task['status'][] },
): Promise<Task> {
  const [task] = await context.store.read('tasks', context.scope, { id });
  if (task === undefined) throw unknownTask(id);
  demandAct(context, action, marksOf(task));
  demandState(task, ...allowed);
  return task;
}

/** A form about one task, with how it stands above its fields. */
export function formOfTask(
  task: Task,
  key: keyof typeof TASK_FORMS,
  { language, fields }: { readonly language: Language; readonly fields: readonly FormField[] },
): FormContent {
  const { id, titleZh, titleEn, status, progress, due, version } = task;
  const state = wordOf('taskStatus', status)[language];
  return {
    title: TASK_FORMS[key][language],
    lines: [
      `${id} ${nameText({ nameZh: titleZh, nameEn: titleEn }, language)}`,
      labelled(taskText('status', language), `${state} ${formats.number(progress)}%`, language),
      labelled(taskText('due', language), formats.date(due, language), language),
    ],
    fields,
    fixed: { task: id, version },
  };
}
