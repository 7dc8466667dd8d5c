import type { Task } from '../../../domain/ledgers/ledgers.js';
import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { TASK_FORMS } from '../../../texts/task-forms.js';
import { taskText } from '../../../texts/tasks.js';
import type { Figure, Name } from '../../figure.js';
import { figureText, labelled, nameText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import type { SheetAct } from '../../sheet.js';
import { TASK_COMMANDS } from '../../task-commands.js';
import type { TaskAct } from '../task-marks.js';

/** A title in the reader's language alone, for tables; both where they differ stand in the card. */
export function titleText({ titleZh, titleEn }: Pick<Task, 'titleZh' | 'titleEn'>, language: Language): string {
  return language === 'zh' ? titleZh : titleEn;
}

/** Words that are kept in both languages, in the reader's. */
export function ownWords(zh: string | null, en: string | null, language: Language): string | null {
  return language === 'zh' ? (zh ?? en) : (en ?? zh);
}

/** Who is responsible: the unit with its person; said to be nobody where that is so. */
export function ownerText(
  { unit, person }: { readonly unit: Name | null; readonly person: Name | null },
  language: Language,
): string {
  if (person === null) {
    const nobody = taskText('none', language);
    return unit === null ? nobody : `${nameText(unit, language)}${language === 'zh' ? '，' : ', '}${nobody}`;
  }
  const who = nameText(person, language);
  return unit === null || unit.nameZh === person.nameZh ? who : formats.list([nameText(unit, language), who], language);
}

/** The same for a cell: the person, else the unit. */
export function ownerCell(
  { unit, person }: { readonly unit: Name | null; readonly person: Name | null },
  language: Language,
): string {
  const name = (one: Name) => (language === 'zh' ? one.nameZh : one.nameEn);
  if (person !== null) return name(person);
  return unit === null ? taskText('none', language) : labelled(name(unit), taskText('none', language), language);
}

/** How many working days are left, or by how many the task is past due. */
export function leftText(workdays: Figure, language: Language): string {
  if (workdays.value >= 0) return labelled(taskText('left', language), figureText(workdays, language), language);
  return labelled(
    taskText('overdue', language),
    figureText({ ...workdays, value: -workdays.value }, language),
    language,
  );
}

/** What the reader may do with a task, as buttons that open forms. */
export function taskActs(
  { task, acts }: { readonly task: Pick<Task, 'id'>; readonly acts: readonly TaskAct[] },
  language: Language,
): SheetAct[] {
  return acts.map((act) => ({ kind: 'form', label: TASK_FORMS[act][language], verb: `task.${act}`, subject: task.id }));
}

/** The command that opens a task. */
export function openTask(id: string): string {
  return commandText(TASK_COMMANDS.show, { task: id });
}
