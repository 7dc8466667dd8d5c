import type { Language } from '../../../lib/language.js';
import { digestText, doneText } from '../../../texts/digests.js';
import { formats } from '../../../texts/index.js';
import { inOneLine, inOneRow, labelled, lightText, nameText } from '../../figure-text.js';
import { RECORD_COMMANDS, recordCommandOf } from '../../record-commands.js';
import type { SheetCommand } from '../../sheet.js';
import { TASK_COMMANDS } from '../../task-commands.js';
import type { CommandForm } from '../../verb.js';
import type { AskedItem, ChangedItem, DueItem, WaitingItem } from '../digest.js';

/** Something due in one line: number, name, day, and the working days that are left or have passed. */
export function dueLine(item: DueItem, today: string, language: Language): string {
  const { record, project, month, due, workdaysLeft } = item;
  const name = [project, record].flatMap((each) => (each === null ? [] : [nameText(each, language)])).join(' · ');
  const number = project === null ? record.id : `${project.id} ${record.id}`;
  const what =
    month === null ? [] : [labelled(digestText('reportOf', language), formats.month(month, language), language)];
  return inOneLine([`${number} ${name}`, ...what, dueText({ due, workdaysLeft }, today, language)], language);
}

/** A day that is no working day may have passed, or lie ahead, without a working day in between. */
function dueText(
  { due, workdaysLeft }: Pick<DueItem, 'due' | 'workdaysLeft'>,
  today: string,
  language: Language,
): string {
  const days = formats.date(due, language);
  const count = Math.abs(workdaysLeft);
  const { one, many, zh } = formats.COUNTED.workday;
  const number = count === 0 ? '' : language === 'zh' ? `${count}${zh}` : `${count} ${count === 1 ? one : many}`;
  if (language === 'zh') {
    const left =
      due === today ? '今日到期' : due < today ? `已逾期${number}` : count === 0 ? '即将到期' : `剩${number}`;
    return `应于${days}完成，${left}`;
  }
  const past = count === 0 ? 'past' : `${number} ago`;
  const ahead = count === 0 ? 'no working day left' : `${number} left`;
  return `due ${days}, ${due === today ? 'today' : due < today ? past : ahead}`;
}

/** What others changed on a record in one line: what was done last, by whom, how often, and the light where it is another. */
export function changedLine({ record, count, last, light }: ChangedItem, language: Language): string {
  const parts = [`${record.id} ${nameText(record, language)}`];
  if (last) {
    const who = last.by === null ? [] : [nameText(last.by, language)];
    const often = count < 2 ? [] : [timesText(count, language)];
    parts.push(inOneRow([doneText(last.verb, language), ...who, ...often], language));
  }
  if (light) parts.push(labelled(digestText('light', language), arrow(light, language), language));
  return inOneLine(parts, language);
}

function arrow({ before, after }: NonNullable<ChangedItem['light']>, language: Language): string {
  return `${lightText(before, language)} → ${lightText(after, language)}`;
}

function timesText(count: number, language: Language): string {
  const { many, zh } = formats.COUNTED.time;
  return language === 'zh' ? `共${count}${zh}` : `${count} ${many} in all`;
}

/** The command that opens the card of a record, of a milestone that of its project; of what has no card, none. */
export function openCommand({ record, project }: Pick<DueItem, 'record' | 'project'>): SheetCommand | null {
  const { id } = project ?? record;
  const command = recordCommandOf(id);
  return command === null ? null : { label: id, command };
}

/** The commands with a word that these records have, as they are typed. */
export function listCommands(word: string, names: readonly string[]): string[] {
  const forms: readonly CommandForm[] = [...Object.values(RECORD_COMMANDS), ...Object.values(TASK_COMMANDS)];
  return names
    .filter((name) => forms.some((form) => form.name === name && form.word === word))
    .map((name) => `/${name} ${word}`);
}

/** A problem that waits for a word in one line: number, name, which word it is, and by when. */
export function askedLine({ record, move, until }: AskedItem, language: Language): string {
  const end = until === null ? [] : [`${digestText('until', language)} ${formats.date(until, language)}`];
  return inOneLine(
    [`${record.id} ${nameText(record, language)}`, digestText(`asked.${move}`, language), ...end],
    language,
  );
}

/** A change that waits for a word in one line: the record, what is to be done, what it was read from, until when. */
export function waitingLine({ subject, verb, words, until }: WaitingItem, language: Language): string {
  const quoted = words === null ? [] : [`“${words}”`];
  const end = `${digestText('until', language)} ${formats.moment(until, language)}`;
  return inOneLine([`${subject} ${doneText(verb, language)}`, ...quoted, end], language);
}
