import type { Language } from '../../../lib/language.js';
import { changeText } from '../../../texts/changes.js';
import { digestText } from '../../../texts/digests.js';
import { formats } from '../../../texts/index.js';
import { inOneRow, labelled } from '../../figure-text.js';
import { formOf } from '../../forms.js';
import type { Sheet, SheetAct, SheetCommand, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import { type Digest, type DigestCounts, type DigestParts, isSilent } from '../digest.js';
import type { Hindrance } from '../outgoing.js';
import { askedLine, changedLine, dueLine, listCommands, openCommand, waitingLine } from './item-lines.js';
import { policyLine, policyQuestion } from './policy-lines.js';

/** So many lines a part has; how many more there are stands below them. */
export const MOST_LINES = 8;
const MOST_BUTTONS = 8;
const MOST_ASKED = 4;
const MOST_QUESTIONS = 4;
const REPORT = 'project.report';
const PARTS = ['overdue', 'due', 'reports', 'changed'] as const satisfies readonly (keyof DigestParts)[];

/** The digest of one person in words; with why it comes to the person alone, where it was to go to a channel. */
export function digestSheet(digest: Digest, language: Language, hindrance: Hindrance | null = null): Sheet {
  const { own, led, since, day: today } = digest;
  const say = (key: Parameters<typeof digestText>[0]) => digestText(key, language);
  const policies = policiesPart(digest.policies, language);
  const work: SheetPart[] = [
    ...(led === null ? [] : [lines(say('led'), [countsText(led, language)])]),
    ...waitingPart(digest.waiting, language),
    ...askedPart(digest.asked, language),
    ...PARTS.flatMap((part) => partOf(part, own, { language, since, today })),
  ];
  const parts = isSilent(digest) ? policies : [...work, ...policies];
  return {
    title: say('title'),
    marks: marksOf({ demo: digest.demo, asOf: digest.day }, language),
    parts: parts.length > 0 ? parts : [lines('', [say('nothing')])],
    notes: [
      ...(hindrance === null ? [] : [say(`instead.${hindrance}`)]),
      ...(led === null ? [] : [say('own')]),
      ...(digest.policies.length === 0 ? [] : [say('policyHint')]),
      say('settingsHint'),
    ],
    paging: [],
    commands: [...buttonsOf(digest), ...(led === null ? [] : listCommands('list', ['task', 'project']).map(buttonOf))],
    acts: actsOf(digest, language),
    questions: digest.policies.slice(0, MOST_QUESTIONS).map((item) => policyQuestion(item, language)),
  };
}

/** What can be settled on the spot: a change that waits is confirmed or discarded, a report is handed in. */
function actsOf({ waiting, own }: Digest, language: Language): SheetAct[] {
  const settling = waiting.slice(0, 2).flatMap(({ id, subject }): SheetAct[] => [
    { kind: 'confirm', label: `${changeText('confirm', language)} ${subject}`, id },
    { kind: 'discard', label: `${changeText('discard', language)} ${subject}`, id },
  ]);
  const reporting = formOf(REPORT) === null ? [] : own.reports.slice(0, 4);
  const label = digestText('report', language);
  return [
    ...settling,
    ...reporting.map(
      ({ record: { id } }): SheetAct => ({ kind: 'form', label: `${label} ${id}`, verb: REPORT, subject: id }),
    ),
  ];
}

function waitingPart(waiting: Digest['waiting'], language: Language): SheetPart[] {
  if (waiting.length === 0) return [];
  const heading = labelled(digestText('waiting', language), formats.number(waiting.length), language);
  const more = restText(waiting.length - MOST_LINES, [], language);
  return [lines(heading, [...waiting.slice(0, MOST_LINES).map((item) => waitingLine(item, language)), ...more])];
}

function askedPart(asked: Digest['asked'], language: Language): SheetPart[] {
  if (asked.length === 0) return [];
  const heading = labelled(digestText('asked', language), formats.number(asked.length), language);
  const more = restText(asked.length - MOST_LINES, ['/problem mine'], language);
  return [lines(heading, [...asked.slice(0, MOST_LINES).map((item) => askedLine(item, language)), ...more])];
}

function policiesPart(policies: Digest['policies'], language: Language): SheetPart[] {
  if (policies.length === 0) return [];
  const heading = labelled(digestText('policies', language), formats.number(policies.length), language);
  const more = restText(policies.length - MOST_LINES, [], language);
  return [lines(heading, [...policies.slice(0, MOST_LINES).map((item) => policyLine(item, language)), ...more])];
}

function lines(heading: string, all: readonly string[]): SheetPart {
  return { kind: 'lines', heading, lines: all };
}

interface Wording {
  readonly language: Language;
  readonly since: string | null;
  readonly today: string;
}

function partOf(part: (typeof PARTS)[number], own: DigestParts, { language, since, today }: Wording): SheetPart[] {
  const all =
    part === 'changed'
      ? own.changed.map((item) => changedLine(item, language))
      : own[part].map((item) => dueLine(item, today, language));
  if (all.length === 0) return [];
  const label = digestText(part, language);
  const from = part === 'changed' && since !== null ? sinceText(since, language) : '';
  const heading = labelled(`${label}${from}`, formats.number(all.length), language);
  return [lines(heading, [...all.slice(0, MOST_LINES), ...restLine(all.length - MOST_LINES, part, language)])];
}

function sinceText(day: string, language: Language): string {
  const said = formats.date(day, language);
  return language === 'zh' ? `（自${said}起）` : ` since ${said}`;
}

/** How many are left out, and the commands that list them. */
function restLine(count: number, part: (typeof PARTS)[number], language: Language): string[] {
  return restText(count, listCommands('mine', part === 'reports' ? ['project'] : ['task', 'project']), language);
}

function restText(count: number, lists: readonly string[], language: Language): string[] {
  if (count <= 0) return [];
  const rest = language === 'zh' ? `另有${count}项` : `${count} more`;
  return [lists.length === 0 ? rest : labelled(rest, inOneRow(lists, language), language)];
}

/** `past due 3, due soon 5`: each part by its count. */
export function countsText(counts: DigestCounts, language: Language): string {
  return inOneRow(
    PARTS.map((part) => labelled(digestText(part, language), formats.number(counts[part]), language)),
    language,
  );
}

function buttonOf(command: string): SheetCommand {
  return { label: command, command };
}

/** The cards of what stands in the lines, the most urgent first, each once. */
function buttonsOf({ own, asked }: Digest): SheetCommand[] {
  const items = [...own.overdue, ...own.due, ...own.reports];
  const commands = [
    ...asked.slice(0, MOST_ASKED).map(({ record }) => openCommand({ record, project: null })),
    ...items.map((item) => openCommand(item)),
    ...own.changed.map(({ record }) => openCommand({ record, project: null })),
  ].filter((command) => command !== null);
  const distinct = new Map(commands.map((command) => [command.command, command]));
  return [...distinct.values()].slice(0, MOST_BUTTONS);
}
