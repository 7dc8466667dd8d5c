import type { Language } from '../../../lib/language.js';
import { formats, lightReason, wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import { dueNoteText, needWords, nextStepText, type TaskKey, taskText } from '../../../texts/tasks.js';
import { figureText, inOneRow, labelled, lightText, nameText, sourcesText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PLAN_COMMANDS } from '../../plan-commands.js';
import { RECORD_COMMANDS } from '../../record-commands.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import { TASK_COMMANDS } from '../../task-commands.js';
import type { showTask } from '../show.js';
import { leftText, ownerText, ownWords, taskActs } from './words.js';

export type TaskCard = Awaited<ReturnType<typeof showTask.run>>;

/** One task in words: what is to be done, how it stands and why, how it is done, where it comes from, what next. */
export function taskSheet(card: TaskCard, language: Language): Sheet {
  const { task } = card;
  const say = (key: TaskKey) => taskText(key, language);
  const part = (key: TaskKey, lines: readonly (string | null)[]): SheetPart => ({
    kind: 'lines',
    heading: say(key),
    lines: lines.filter((line) => line !== null),
  });
  const parts = [
    part('content', contentLines(card, language)),
    part('standing', standingLines(card, language)),
    part('howPart', howLines(card, language)),
    part('origin', originLines(card, language)),
    part(
      'next',
      card.next.map((step) => nextStepText(step, language)),
    ),
  ];
  return {
    title: `${task.id} ${formats.term({ en: task.titleEn, zh: task.titleZh }, language).replace(` (${task.titleEn})`, '')}`,
    marks: [...marksOf(card, language), lightText(card.light?.light ?? null, language)],
    parts: parts.filter((one) => one.kind === 'table' || one.lines.length > 0),
    notes: [...card.notes.map((note) => dueNoteText(note, language)), sourcesText([card.progress], language)],
    paging: [],
    commands: commandsOf(card, language),
    acts: taskActs(card, language),
    questions: [],
  };
}

function contentLines(card: TaskCard, language: Language): (string | null)[] {
  const { task, workdaysLeft, coUnits } = card;
  const line = (key: TaskKey, text: string | null) =>
    text === null ? null : labelled(taskText(key, language), text, language);
  const due = formats.date(task.due, language);
  return [
    line('goal', ownWords(task.goalZh, task.goalEn, language)),
    line('subject', subjectOf(card, language)),
    line('start', formats.date(task.startOn, language)),
    line('due', workdaysLeft === null ? due : withAside(due, leftText(workdaysLeft, language), language)),
    line('owner', ownerText(card, language)),
    coUnits.length === 0
      ? null
      : line(
          'coUnits',
          formats.list(
            coUnits.map((unit) => nameText(unit, language)),
            language,
          ),
        ),
    card.lacks.length === 0 ? null : line('missing', needWords(card.lacks, language)),
  ];
}

function subjectOf({ project, enterprise, county, chain }: TaskCard, language: Language): string {
  const names = [project, enterprise, county, chain].filter((name) => name !== null);
  const [first] = names;
  if (first === undefined) return taskText('wholeCity', language);
  return inOneRow(
    names.map((name) => (name === project ? `${name.id} ${nameText(name, language)}` : nameText(name, language))),
    language,
  );
}

function standingLines(card: TaskCard, language: Language): (string | null)[] {
  const { task, progress, light } = card;
  const line = (key: TaskKey, text: string | null) =>
    text === null ? null : labelled(taskText(key, language), text, language);
  const latest = ownWords(task.latestZh, task.latestEn, language);
  const day = (date: string | null) => (date === null ? null : formats.date(date, language));
  return [
    line('status', formats.term(wordOf('taskStatus', task.status), language)),
    line(
      'progress',
      withAside(figureText(progress, language), `${recordsText('asOf', language)} ${progress.asOf}`, language),
    ),
    line(
      'latest',
      latest === null || task.latestOn === null
        ? taskText('noLatest', language)
        : withAside(latest, formats.date(task.latestOn, language), language),
    ),
    line('done', day(task.doneOn)),
    line('evidence', ownWords(task.evidenceZh, task.evidenceEn, language)),
    line('restart', day(task.restartOn)),
    labelled(recordsText('light', language), lightText(light?.light ?? null, language), language),
    light === null ? null : line('why', whyText(light, language)),
    light === null ? null : line('nextChange', nextChangeText(light, language)),
  ];
}

type Why = NonNullable<TaskCard['light']>;

/** The rule in words, with what it looked at. */
function whyText({ rule, light, inputs }: Why, language: Language): string {
  const said = Object.entries(inputs).flatMap(([name, value]) => inputText(name, value, language) ?? []);
  const reason = lightReason(rule, light)[language];
  return said.length === 0 ? reason : withAside(reason, inOneRow(said, language), language);
}

function inputText(name: string, value: unknown, language: Language): string | null {
  if (value === null) return null;
  if (name === 'workdaysLeft') return labelled(taskText('left', language), formats.number(Number(value)), language);
  if (name === 'status')
    return labelled(taskText('status', language), wordOf('taskStatus', value as 'OPEN')[language], language);
  const days = { due: 'due', doneOn: 'done', restartOn: 'restart' } as const;
  if (!(name in days)) return null;
  return labelled(taskText(days[name as keyof typeof days], language), formats.date(String(value), language), language);
}

function nextChangeText({ nextChange, turnsTo }: Why, language: Language): string {
  if (nextChange === null) return taskText('noChange', language);
  const day = formats.date(nextChange, language);
  return turnsTo === null ? day : `${day} → ${lightText(turnsTo, language)}`;
}

function howLines({ task, policy }: TaskCard, language: Language): (string | null)[] {
  const line = (key: TaskKey, text: string | null) =>
    text === null ? null : labelled(taskText(key, language), text, language);
  const number =
    task.policyNumber === null
      ? null
      : [task.policyNumber, task.policyClause].filter((part) => part !== null).join(' ');
  const title = policy && formats.term({ en: policy.titleEn, zh: policy.titleZh }, language);
  const state = policy && formats.term(wordOf('documentStatus', policy.status), language);
  return [
    line('measure', formats.term(wordOf('measure', task.measure), language)),
    line('path', ownWords(task.pathZh, task.pathEn, language)),
    line('method', ownWords(task.methodZh, task.methodEn, language)),
    number === null ? null : line('policy', title && state ? inOneRow([title, number, state], language) : number),
  ];
}

function originLines({ plan, meeting }: TaskCard, language: Language): string[] {
  const line = (key: TaskKey, text: string) => labelled(taskText(key, language), text, language);
  const version = plan && `${recordsText('version', language)} ${plan.version}`;
  const state = plan && formats.term(wordOf('planStatus', plan.status), language);
  if (plan === null && meeting === null) return [taskText('byItself', language)];
  return [
    ...(plan && version && state
      ? [line('plan', inOneRow([`${plan.id} ${nameText(plan, language)}`, version, state], language))]
      : []),
    ...(meeting
      ? [
          line(
            'meeting',
            inOneRow([`${meeting.id} ${nameText(meeting, language)}`, formats.date(meeting.on, language)], language),
          ),
        ]
      : []),
  ];
}

function commandsOf({ task, plan, chain }: TaskCard, language: Language): Sheet['commands'] {
  return [
    { label: taskText('showHistory', language), command: commandText(TASK_COMMANDS.history, { task: task.id }) },
    ...(plan ? [{ label: nameText(plan, language), command: commandText(PLAN_COMMANDS.show, { plan: plan.id }) }] : []),
    ...(chain
      ? [{ label: nameText(chain, language), command: commandText(RECORD_COMMANDS.chainShow, { name: chain.id }) }]
      : []),
    { label: taskText('allTasks', language), command: commandText(TASK_COMMANDS.list, {}) },
  ];
}
