import type { Language } from '../../../lib/language.js';
import { problemText } from '../../../texts/problems.js';
import { figureText, inOneLine, inOneRow, labelled, nameText } from '../../figure-text.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { showProblemRoutes } from '../routes.js';
import { openProblem, titleText } from './words.js';

export type ProblemRoutes = Awaited<ReturnType<typeof showProblemRoutes.run>>;

/** The ways to solve a problem in words, each with where it stands. */
export function problemRoutesSheet(routes: ProblemRoutes, language: Language): Sheet {
  const { problem, solved, clauses } = routes;
  const say = (key: Parameters<typeof problemText>[0]) => problemText(key, language);
  return {
    title: `${problem.id} ${titleText(problem, language)} · ${say('ways')}`,
    marks: marksOf(routes, language),
    parts: [
      part(
        say('solvedBefore'),
        solved.map((one) => solvedLine(one, language)),
        say('noneSolved'),
      ),
      part(
        say('clausesInForce'),
        clauses.map((hit) => clauseLine(hit, language)),
        say('noClause'),
      ),
      part(say('whoDecides'), nextLines(routes, language), say('highestLevel')),
      {
        kind: 'lines',
        heading: say('whoKnows'),
        lines: [
          inOneRow(
            routes.knowing.map((unit) => nameText(unit, language)),
            language,
          ),
        ].filter((line) => line !== ''),
      },
    ],
    notes: [say('neverUnsolvable')],
    paging: [],
    commands: [problem, ...solved.map((one) => one.problem)].map((each) => ({
      label: `${each.id} ${titleText(each, language)}`,
      command: openProblem(each.id),
    })),
    questions: [],
  };
}

function part(heading: string, lines: readonly string[], none: string): SheetPart {
  return { kind: 'lines', heading, lines: lines.length === 0 ? [none] : lines };
}

function solvedLine({ problem, age, unit }: ProblemRoutes['solved'][number], language: Language): string {
  const [result, evidence] =
    language === 'zh' ? [problem.resultZh, problem.evidenceZh] : [problem.resultEn, problem.evidenceEn];
  const told = [
    result ?? '',
    evidence === null ? '' : labelled(problemText('evidence', language), evidence, language),
    unit === null ? '' : nameText(unit, language),
    labelled(problemText('age', language), figureText(age, language), language),
  ];
  return labelled(
    `${problem.id} ${titleText(problem, language)}`,
    inOneLine(
      told.filter((text) => text !== ''),
      language,
    ),
    language,
  );
}

function clauseLine({ passage, sentence }: ProblemRoutes['clauses'][number], language: Language): string {
  const where = [passage.title, passage.number, passage.clause].filter((text) => text !== null) as string[];
  return labelled(inOneRow(where, language), sentence, language);
}

function nextLines({ next }: ProblemRoutes, language: Language): string[] {
  if (next === null) return [];
  const { level, unit } = next;
  const owner =
    unit === null ? level.owner[language] : inOneRow([nameText(unit, language), level.owner[language]], language);
  return [labelled(`L${level.level} ${owner}`, level.takes[language], language)];
}
