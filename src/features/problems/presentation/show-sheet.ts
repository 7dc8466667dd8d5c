import { isOpen, type Level } from '../../../domain/problems/index.js';
import type { Language } from '../../../lib/language.js';
import { formats, lightReason, wordOf } from '../../../texts/index.js';
import { type ProblemKey, problemText } from '../../../texts/problems.js';
import type { Figure, Name } from '../../figure.js';
import { figureText, inOneRow, labelled, lightText, nameText, sourcesText, withAside } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import { recordCommandOf } from '../../record-commands.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { showProblem } from '../show.js';
import { leftText, openProblem, problemActs, titleText } from './words.js';

export type ProblemCard = Awaited<ReturnType<typeof showProblem.run>>;
type Lines = readonly (string | null)[];

/** The most likely moves have buttons; `/problem help` tells the others. */
const MOST_ACTS = 8;

/** One problem in words: what it is, who holds it and why, its clock, how it stands, what can be done. */
export function problemSheet(card: ProblemCard, language: Language): Sheet {
  const { problem } = card;
  const part = (key: ProblemKey, lines: Lines): SheetPart => ({
    kind: 'lines',
    heading: problemText(key, language),
    lines: lines.filter((line) => line !== null),
  });
  const parts = [
    part('detail', detailLines(card, language)),
    part('route', routeLines(card, language)),
    part('clock', clockLines(card, language)),
    part('standing', standingLines(card, language)),
  ];
  return {
    title: `${problem.id} ${titleText(problem, language)}`,
    marks: [...marksOf(card, language), lightText(card.light?.light ?? null, language)],
    parts: parts.filter((one) => one.kind === 'table' || one.lines.length > 0),
    notes: [sourcesText([card.age], language)],
    paging: [],
    commands: commandsOf(card, language),
    acts: problemActs(problem.id, card.moves.slice(0, MOST_ACTS), language),
    questions: [],
  };
}

const saying = (language: Language) => (key: ProblemKey, text: string | null | undefined) =>
  text === null || text === undefined || text === '' ? null : labelled(problemText(key, language), text, language);

function own(zh: string | null, en: string | null, language: Language): string | null {
  return language === 'zh' ? (zh ?? en) : (en ?? zh);
}

const name = (one: Name | null, language: Language) => one && nameText(one, language);
const day = (date: string | null, language: Language) => date && formats.date(date, language);

function detailLines(card: ProblemCard, language: Language): Lines {
  const { problem, enterprise, project, county, chain, filer } = card;
  const line = saying(language);
  const about = [project && `${project.id} ${nameText(project, language)}`, name(enterprise, language)];
  return [
    detailText(problem, language),
    line(
      'about',
      inOneRow(
        [...about, name(county, language), name(chain, language)].filter((one) => one !== null),
        language,
      ),
    ),
    line('factor', formats.term(wordOf('factor', problem.factor), language)),
    line('severity', formats.term(wordOf('severity', problem.severity), language)),
    line(
      'filed',
      inOneRow(
        [wordOf('problemOrigin', problem.origin)[language], name(filer, language)].filter((one) => one !== null),
        language,
      ),
    ),
    line('message', problem.permalink),
  ];
}

/** What is told in one sentence is the title already. */
function detailText(problem: ProblemCard['problem'], language: Language): string | null {
  const detail = own(problem.detailZh, problem.detailEn, language);
  return detail === titleText(problem, language) ? null : detail;
}

/** Who settles it on a level, and the unit that does so for this problem. */
function inCharge({ owner }: Level, unit: Name | null, language: Language): string {
  return unit === null ? owner[language] : withAside(owner[language], nameText(unit, language), language);
}

function routeLines(card: ProblemCard, language: Language): Lines {
  const { problem, unit, person, helpers, level, nextLevel, nextUnit } = card;
  const line = saying(language);
  return [
    line('owner', name(unit, language)),
    line('person', name(person, language)),
    line(
      'helpers',
      formats.list(
        helpers.map((helper) => nameText(helper, language)),
        language,
      ),
    ),
    line('level', `L${level.level} · ${level.owner[language]} · ${level.takes[language]}`),
    nextLevel === null ? null : line('nextLevel', `L${nextLevel.level} · ${inCharge(nextLevel, nextUnit, language)}`),
    line('leavesWhen', level.leavesWhen?.[language]),
    line('mergedInto', problem.mergedIntoId),
    line('merged', formats.list(card.merged, language)),
  ];
}

function clockLines(card: ProblemCard, language: Language): Lines {
  const { problem, clock, age } = card;
  const line = saying(language);
  const due = (key: ProblemKey, date: string, doneOn: string | null, left: Figure | null) => {
    const aside =
      doneOn === null
        ? left && leftText(left, language)
        : labelled(problemText('done', language), formats.date(doneOn, language), language);
    const shown = formats.date(date, language);
    return line(key, aside ? withAside(shown, aside, language) : shown);
  };
  return [
    line('received', day(problem.receivedOn, language)),
    due('verifyDue', problem.verifyDue, problem.verifiedOn, clock.verify),
    due('replyDue', problem.replyDue, problem.repliedOn, clock.reply),
    due('due', problem.resolveDue, problem.solvedOn, clock.resolve),
    line('wanted', day(problem.wantedOn, language)),
    line('age', figureText(age, language)),
    line('clockName', nameText(clock.name, language)),
    clock.assumed ? problemText('assumed', language) : null,
  ];
}

function standingLines(card: ProblemCard, language: Language): Lines {
  const { problem, light, latest } = card;
  const line = saying(language);
  const count = (value: number) => (value === 0 ? null : String(value));
  return [
    line('state', formats.term(wordOf('problemStatus', problem.status), language)),
    line('onHold', day(problem.heldUntil, language)),
    line('disputed', day(problem.disputedOn, language)),
    line('review', day(problem.reviewOn, language)),
    line('nextStep', own(problem.nextStepZh, problem.nextStepEn, language)),
    line('result', own(problem.resultZh, problem.resultEn, language)),
    line('evidence', own(problem.evidenceZh, problem.evidenceEn, language)),
    problem.status === 'SOLVED_PENDING_CONFIRM' || problem.satisfied !== null
      ? line('satisfied', satisfiedText(problem.satisfied, language))
      : null,
    line('returned', count(problem.returnedCount)),
    line('reopened', count(problem.reopenedCount)),
    light === null ? null : line('why', lightReason(light.rule, light.light)[language]),
    latest === null
      ? null
      : line(
          'latest',
          `${formats.date(latest.on, language)} ${wordOf('problemAction', latest.action)[language]} ${own(latest.noteZh, latest.noteEn, language)}`,
        ),
  ];
}

function satisfiedText(satisfied: boolean | null, language: Language): string {
  return problemText(satisfied === null ? 'unsaid' : satisfied ? 'yes' : 'no', language);
}

function commandsOf(
  { problem, project, enterprise, merged, reachable }: ProblemCard,
  language: Language,
): Sheet['commands'] {
  const open = (key: ProblemKey, id: string | undefined) => {
    const command = id === undefined ? null : recordCommandOf(id);
    return command === null ? [] : [{ label: problemText(key, language), command }];
  };
  const others = [problem.mergedIntoId, ...merged].filter((id) => id !== null);
  return [
    {
      label: problemText('showHistory', language),
      command: commandText(PROBLEM_COMMANDS.history, { problem: problem.id }),
    },
    { label: problemText('ways', language), command: commandText(PROBLEM_COMMANDS.routes, { problem: problem.id }) },
    ...(isOpen(problem.status)
      ? [
          {
            label: problemText('letter', language),
            command: commandText(PROBLEM_COMMANDS.draft, { problem: problem.id }),
          },
        ]
      : []),
    ...(reachable
      ? [
          {
            label: problemText('reachedBy', language),
            command: commandText(PROBLEM_COMMANDS.contact, { problem: problem.id }),
          },
        ]
      : []),
    ...open('openProject', project?.id),
    ...open('openEnterprise', enterprise?.id),
    ...others.map((id) => ({ label: id, command: openProblem(id) })),
    { label: problemText('all', language), command: commandText(PROBLEM_COMMANDS.list, {}) },
  ];
}
