import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { problemText } from '../../../texts/problems.js';
import { labelled } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { showContact } from '../contact.js';
import { openProblem, titleText } from './words.js';

/** How a filer can be reached, in words; said to be unknown where nothing is kept. */
export function contactSheet(card: Awaited<ReturnType<typeof showContact.run>>, language: Language): Sheet {
  const { problem, contact } = card;
  const lines =
    contact === null
      ? [problemText('noContact', language)]
      : [contact.words, labelled(problemText('erasedOn', language), formats.date(contact.eraseOn, language), language)];
  const forget = commandText(PROBLEM_COMMANDS.forget, { problem: problem.id });
  return {
    title: `${problem.id} ${titleText(problem, language)}`,
    marks: marksOf(card, language),
    parts: [{ kind: 'lines', heading: problemText('reachedBy', language), lines }],
    notes: [problemText('contactNote', language)],
    paging: [],
    commands: [
      { label: problemText('problem', language), command: openProblem(problem.id) },
      ...(contact === null ? [] : [{ label: problemText('forget', language), command: forget }]),
    ],
    questions: [],
  };
}
