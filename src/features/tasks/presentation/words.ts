import type { Task } from '../../../domain/ledgers/ledgers.js';
import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { taskText } from '../../../texts/tasks.js';
import type { Figure, Name } from '../../figure.js';
import { figureText, labelled, nameText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import type { SheetAct } from '../../sheet.js';
import { TASK_COMMANDS } from '../../task-commands.js';

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

/** What can be done with a task where it stands. */
export function taskActs(
  { id, status, progress }: Pick<Task, 'id' | 'status' | 'progress'>,
  language: Language,
): SheetAct[] {
  const act = (key: 'assign' | 'report' | 'finish' | 'suspend' | 'resume'): SheetAct => ({
    kind: 'form',
    label: taskText(key, language),
    verb: `task.${key}`,
    subject: id,
  });
  if (status === 'SUSPENDED') return [act('resume'), act('assign')];
  if (status !== 'OPEN') return [];
  const first = progress >= 100 ? [act('finish'), act('report')] : [act('report'), act('finish')];
  return [...first, act('assign'), act('suspend')];
}

/** The command that opens a task. */
export function openTask(id: string): string {
  return commandText(TASK_COMMANDS.show, { task: id });
}
