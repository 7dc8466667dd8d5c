import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { type TaskKey, taskText } from '../../../texts/tasks.js';
import { inOneLine, inOneRow, labelled, nameText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { changeTexts } from '../../planned-text.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import { TASK_COMMANDS } from '../../task-commands.js';
import type { showTaskHistory } from '../history.js';
import { openTask, titleText } from './words.js';

export type TaskHistory = Awaited<ReturnType<typeof showTaskHistory.run>>;

/** What happened to a task in words, the newest first. */
export function taskHistorySheet(history: TaskHistory, language: Language): Sheet {
  const { task, rows } = history;
  const say = (key: TaskKey) => taskText(key, language);
  return {
    title: `${task.id} ${titleText(task, language)} · ${say('history')}`,
    marks: marksOf(history, language, history),
    parts: [
      {
        kind: 'lines',
        heading: '',
        lines: rows.length === 0 ? [say('noHistory')] : rows.map((event) => eventLine(event, history, language)),
      },
    ],
    notes: [],
    paging: pagingOf(history, language, (page) =>
      commandText(TASK_COMMANDS.history, { task: task.id, page: String(page) }),
    ),
    commands: [{ label: titleText(task, language), command: openTask(task.id) }],
    questions: [],
  };
}

function eventLine(event: TaskHistory['rows'][number], { names }: TaskHistory, language: Language): string {
  const who = event.actor ? nameText(event.actor, language) : event.actorId;
  const what = event.made ? [taskText('made', language)] : changeTexts(event.changes, names, language);
  const why = event.reason === null ? [] : [labelled(taskText('reason', language), event.reason, language)];
  const head = inOneRow([formats.moment(event.at, language), who], language);
  return labelled(head, inOneLine([...what, ...why], language), language);
}
