import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { problemText } from '../../../texts/problems.js';
import { figureText, inOneLine, inOneRow, labelled, nameText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { showProblemHistory } from '../history.js';
import { openProblem, titleText } from './words.js';

export type ProblemHistory = Awaited<ReturnType<typeof showProblemHistory.run>>;

/** Every hand that a problem passed in words, the first first. */
export function problemHistorySheet(history: ProblemHistory, language: Language): Sheet {
  const { problem, rows } = history;
  return {
    title: `${problem.id} ${titleText(problem, language)} · ${problemText('history', language)}`,
    marks: marksOf(history, language, history),
    parts: [
      {
        kind: 'lines',
        heading: '',
        lines: rows.length === 0 ? [problemText('noHistory', language)] : rows.map((row) => lineOf(row, language)),
      },
    ],
    notes: [],
    paging: pagingOf(history, language, (page) =>
      commandText(PROBLEM_COMMANDS.history, { problem: problem.id, page: String(page) }),
    ),
    commands: [{ label: titleText(problem, language), command: openProblem(problem.id) }],
    questions: [],
  };
}

function lineOf(
  { event, at, unit, person, to, byClock, stayed }: ProblemHistory['rows'][number],
  language: Language,
): string {
  const when = at === null ? formats.date(event.on, language) : formats.moment(at, language);
  const who = byClock
    ? problemText('byClock', language)
    : inOneRow(
        [unit, person].filter((one) => one !== null).map((one) => nameText(one, language)),
        language,
      );
  const level =
    event.levelAfter === null ? [] : [`L${event.levelAfter}${to === null ? '' : ` ${nameText(to, language)}`}`];
  const note = language === 'zh' ? event.noteZh : event.noteEn;
  const evidence =
    event.evidence === null ? [] : [labelled(problemText('evidence', language), event.evidence, language)];
  const stay =
    stayed.value === 0 ? [] : [labelled(problemText('held', language), figureText(stayed, language), language)];
  const head = inOneRow([when, who, wordOf('problemAction', event.action)[language], ...level], language);
  return labelled(
    head,
    inOneLine(
      [note, ...evidence, ...stay].filter((text) => text !== ''),
      language,
    ),
    language,
  );
}
