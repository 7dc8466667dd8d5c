import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { letterAsk, letterText, letterTitle } from '../../../texts/problem-letters.js';
import { problemText } from '../../../texts/problems.js';
import { figureText, labelled, nameText, sourcesText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { draftLetter } from '../draft.js';
import { urgeProblem } from '../urge.js';
import { leftText, moveText, openProblem, titleText } from './words.js';

export type LetterDraft = Awaited<ReturnType<typeof draftLetter.run>>;

/** A draft of a letter in words, marked as a draft in its title and in its text. */
export function letterSheet(draft: LetterDraft, language: Language): Sheet {
  const { problem, letter } = draft;
  const command = (value: string) => labelled(letterText('record', language), value, language);
  const word = wordOf('problemLetter', letter)[language];
  return {
    title: `${letterText('draft', language)} ${problem.id} · ${formats.term(wordOf('problemLetter', letter), language)}`,
    marks: marksOf(draft, language),
    parts: [
      { kind: 'lines', heading: letterTitle(letter, problem.id, language), lines: bodyOf(draft, language) },
      { kind: 'lines', heading: letterText('before', language), lines: beforeLines(draft, language) },
    ],
    notes: [
      letterText('notSent', language),
      ...(draft.unit !== null && draft.unit.id === draft.issuer?.id ? [letterText('toItself', language)] : []),
      command(commandText(PROBLEM_COMMANDS.urge, { problem: problem.id, note: word })),
      sourcesText([draft.age], language),
    ],
    paging: [],
    commands: [
      { label: `${problem.id} ${titleText(problem, language)}`, command: openProblem(problem.id) },
      {
        label: problemText('showHistory', language),
        command: commandText(PROBLEM_COMMANDS.history, { problem: problem.id }),
      },
    ],
    acts: draft.records
      ? [
          {
            kind: 'form',
            label: moveText('urge', language),
            verb: urgeProblem.name,
            subject: problem.id,
            given: { note: word },
          },
        ]
      : [],
    questions: [],
  };
}

/** The letter as it would be sent: to whom, what the ledger says, by which clause, what is asked, by whom. */
function bodyOf(draft: LetterDraft, language: Language): string[] {
  const { problem, letter, unit, helpers, county, issuer, workdaysLeft, age } = draft;
  const line = (key: Parameters<typeof letterText>[0], text: string) =>
    text === '' ? [] : [labelled(letterText(key, language), text, language)];
  const names = formats.list(
    helpers.map((helper) => nameText(helper, language)),
    language,
  );
  const due = formats.date(problem.resolveDue, language);
  return [
    letterText('mark', language),
    ...line('to', unit === null ? '' : nameText(unit, language)),
    ...line('copies', names),
    ...line('matter', `${problem.id} ${titleText(problem, language)}`),
    ...line('place', county === null ? '' : nameText(county, language)),
    ...line('level', `L${problem.level}`),
    ...line('received', formats.date(problem.receivedOn, language)),
    ...line('due', workdaysLeft === null ? due : withAside(due, leftText(workdaysLeft, language), language)),
    ...line('age', figureText(age, language)),
    ...line('basis', basisOf(draft, language)),
    ...line('asked', letterAsk(letter, language)),
    ...line('issuer', issuer === null ? '' : nameText(issuer, language)),
    letterText('unsigned', language),
  ];
}

function basisOf({ clause }: LetterDraft, language: Language): string {
  if (clause === null) return letterText('noBasis', language);
  const { document, text } = clause;
  const title = language === 'zh' ? `《${document.titleZh}》` : `${document.titleEn} (《${document.titleZh}》)`;
  return labelled(document.number === null ? title : withAside(title, document.number, language), text, language);
}

function beforeLines({ urged, escalated }: LetterDraft, language: Language): string[] {
  const sent = urged.map(
    ({ on, letter }) =>
      `${formats.date(on, language)} ${letter === null ? letterText('unnamed', language) : formats.term(wordOf('problemLetter', letter), language)}`,
  );
  return [
    ...(sent.length === 0 ? [letterText('nothingBefore', language)] : sent),
    ...(escalated === 0 ? [] : [labelled(letterText('escalated', language), String(escalated), language)]),
  ];
}
