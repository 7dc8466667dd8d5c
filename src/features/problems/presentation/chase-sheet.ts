import type { Language } from '../../../lib/language.js';
import { wordOf } from '../../../texts/index.js';
import { chaseWords, problemText } from '../../../texts/problems.js';
import { figureText, inOneRow, labelled, lightText, nameText, sourcesText } from '../../figure-text.js';
import type { Sheet } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { readChase } from '../read-chase.js';
import { leftText, openProblem, problemActs, titleText } from './words.js';

/** What a person is written to about a problem: why, how it stands, how long is left, and what to do next. */
export function chaseSheet(chased: Awaited<ReturnType<typeof readChase.run>>, language: Language): Sheet {
  const { problem, chase, unit, clock, age, light, moves } = chased;
  const line = (key: Parameters<typeof problemText>[0], text: string | null) =>
    text === null ? [] : [labelled(problemText(key, language), text, language)];
  const lines = [
    ...line(
      'state',
      inOneRow(
        [
          wordOf('problemStatus', problem.status)[language],
          `L${problem.level}`,
          lightText(light?.light ?? null, language),
        ],
        language,
      ),
    ),
    ...line('owner', unit && nameText(unit, language)),
    ...line(
      'due',
      inOneRow([problem.resolveDue, ...(clock.resolve ? [leftText(clock.resolve, language)] : [])], language),
    ),
    ...line('age', figureText(age, language)),
  ];
  return {
    title: `${problem.id} ${titleText(problem, language)}`,
    marks: marksOf(chased, language),
    parts: [{ kind: 'lines', heading: chaseWords(chase)[language], lines }],
    notes: [sourcesText([age], language)],
    paging: [],
    commands: [{ label: problemText('problem', language), command: openProblem(problem.id) }],
    acts: problemActs(problem.id, moves.slice(0, MOST_ACTS), language),
    questions: [],
  };
}

/** What is most likely next fits in a message; the card has the rest. */
const MOST_ACTS = 4;
