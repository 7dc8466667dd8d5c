import { needWords } from '../../../domain/projects/evidence.js';
import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { PROJECT_FORMS } from '../../../texts/project-forms.js';
import { type ProjectsKey, projectConditions, projectQuestions, projectsText } from '../../../texts/projects.js';
import { recordsText } from '../../../texts/records.js';
import {
  coverText,
  figureText,
  inOneLine,
  inOneRow,
  labelled,
  lightText,
  nameText,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { fileAct } from '../../file-act.js';
import { commandText } from '../../grammar.js';
import { lightWhyText } from '../../light-why.js';
import { PROJECT_READINGS } from '../../project-readings.js';
import { recordCommands } from '../../record-commands.js';
import type { Sheet, SheetAct, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { ProjectCard } from '../show.js';
import { aboutPart, peoplePart } from './about-part.js';
import { stageStepsText, standingText } from './stage-text.js';

/** One project in words, what to press next before its particulars. */
export function projectSheet(card: ProjectCard, language: Language): Sheet {
  const parts = [
    standingPart(card, language),
    pressPart(card, language),
    moneyPart(card, language),
    reportPart(card, language),
    milestonesPart(card, language),
    problemsPart(card, language),
    tasksPart(card, language),
    peoplePart(card, language),
    aboutPart(card, language),
  ];
  const figures = [card.investment, card.yearPlan, card.yearDone, card.invested];
  return {
    title: `${card.id} ${nameText(card, language)}`,
    marks: marksOf(card, language),
    parts: parts.filter((part) => part.kind === 'table' || part.lines.length > 0),
    notes: [coverText(card.cover, language), sourcesText(figures, language)].filter(
      (note) => note !== null && note !== '',
    ) as string[],
    paging: [],
    commands: commandsOf(card, language),
    acts: actsOf(card, language),
    questions: [
      { label: projectsText('askWhy', language), question: projectQuestions.why(card.id, language) },
      { label: projectsText('press', language), question: projectQuestions.how(card.id, language) },
    ],
  };
}

function standingPart({ project, light, stages }: ProjectCard, language: Language): SheetPart {
  const say = (key: ProjectsKey) => projectsText(key, language);
  return {
    kind: 'lines',
    heading: say('standing'),
    lines: [
      labelled(recordsText('light', language), lightText(light?.light ?? null, language), language),
      ...(light === null
        ? []
        : [
            labelled(
              say('why'),
              withAside(lightWhyText(light, language), `${say('judgedOn')} ${light.evaluatedOn}`, language),
              language,
            ),
          ]),
      ...(light?.nextChange ? [labelled(say('nextChange'), formats.date(light.nextChange, language), language)] : []),
      labelled(say('now'), standingText(project, language), language),
      labelled(say('stageLine'), stageStepsText(stages, language), language),
    ],
  };
}

function pressPart({ press, missing }: ProjectCard, language: Language): SheetPart {
  const heading = projectsText('press', language);
  if (press === null) return { kind: 'lines', heading, lines: [projectsText('noPress', language)] };
  const evidence = inOneLine(
    press.evidence.map((each) => each[language]),
    language,
  );
  return {
    kind: 'lines',
    heading,
    lines: [
      press.press[language],
      labelled(projectsText('needs', language), evidence, language),
      ...(missing === null
        ? []
        : [
            missingText(
              missing.map((need) => needWords(need)[language]),
              language,
            ),
          ]),
    ],
  };
}

function missingText(missing: readonly string[], language: Language): string {
  const still = missing.length === 0 ? projectsText('nothingMissing', language) : inOneLine(missing, language);
  return labelled(projectsText('missing', language), still, language);
}

function moneyPart({ investment, yearPlan, yearDone, invested }: ProjectCard, language: Language): SheetPart {
  const line = (key: ProjectsKey, figure: ProjectCard['invested'], ofPeriod = true) => {
    if (figure === null) return [];
    const asOf = `${recordsText('asOf', language)} ${figure.asOf}`;
    const when = ofPeriod ? inOneRow([formats.period(figure.period, language), asOf], language) : asOf;
    return [labelled(projectsText(key, language), withAside(figureText(figure, language), when, language), language)];
  };
  return {
    kind: 'lines',
    heading: projectsText('money', language),
    lines: [
      ...line('investment', investment, false),
      ...line('yearPlan', yearPlan),
      ...line('yearDone', yearDone),
      ...line('doneSoFar', invested),
    ],
  };
}

function reportPart({ latestReport: report }: ProjectCard, language: Language): SheetPart {
  const say = (key: ProjectsKey) => projectsText(key, language);
  const heading = say('lastReport');
  if (report === null) return { kind: 'lines', heading, lines: [say('noReportYet')] };
  const filed = inOneRow([report.on, projectConditions.ago(report.age, language)], language);
  const done = [
    `${say('progress')} ${formats.number(report.progress)}%`,
    `${say('plannedProgress')} ${formats.number(report.plannedProgress)}%`,
  ];
  const [issue, step] = wordsOf(report, language);
  return {
    kind: 'lines',
    heading,
    lines: [
      labelled(withAside(formats.month(report.month, language), filed, language), inOneRow(done, language), language),
      ...(issue ? [labelled(say('issue'), issue, language)] : []),
      ...(step ? [labelled(say('nextStep'), step, language)] : []),
    ],
  };
}

/** Issue and next step in the words that there are, those of the reader's language first. */
function wordsOf(report: NonNullable<ProjectCard['latestReport']>, language: Language): (string | null)[] {
  const { issueZh, issueEn, nextStepZh, nextStepEn } = report;
  return language === 'zh'
    ? [issueZh ?? issueEn, nextStepZh ?? nextStepEn]
    : [issueEn ?? issueZh, nextStepEn ?? nextStepZh];
}

function milestonesPart({ milestones }: ProjectCard, language: Language): SheetPart {
  const say = (key: ProjectsKey) => projectsText(key, language);
  return {
    kind: 'lines',
    heading: say('milestones'),
    lines: milestones.map(({ kind, plannedOn, revisedOn, actualOn, light }) => {
      const days = [
        `${say('planned')} ${plannedOn}`,
        ...(revisedOn === null ? [] : [`${say('revised')} ${revisedOn}`]),
        ...(actualOn === null ? [] : [`${say('reachedOn')} ${actualOn}`]),
      ];
      const said = inOneLine([lightText(light, language), inOneRow(days, language)], language);
      return labelled(formats.term(wordOf('milestoneKind', kind), language), said, language);
    }),
  };
}

function problemsPart({ problems }: ProjectCard, language: Language): SheetPart {
  return {
    kind: 'lines',
    heading: projectsText('problems', language),
    lines: problems.map(({ id, titleZh, titleEn, factor, resolveDue, light }) => {
      const said = [
        formats.term(wordOf('factor', factor), language),
        lightText(light, language),
        `${projectsText('dueOn', language)} ${resolveDue}`,
      ];
      return labelled(`${id} ${language === 'zh' ? titleZh : titleEn}`, inOneLine(said, language), language);
    }),
  };
}

function tasksPart({ tasks }: ProjectCard, language: Language): SheetPart {
  return {
    kind: 'lines',
    heading: projectsText('tasks', language),
    lines: tasks.map(({ id, titleZh, titleEn, due, light }) => {
      const said = [lightText(light, language), `${projectsText('dueOn', language)} ${due}`];
      return labelled(`${id} ${language === 'zh' ? titleZh : titleEn}`, inOneLine(said, language), language);
    }),
  };
}

/** The form of each thing that the reader may do. */
function actsOf({ id, acts, mayFile }: ProjectCard, language: Language): SheetAct[] {
  const own = acts.map(
    (act): SheetAct => ({
      kind: 'form',
      label: PROJECT_FORMS[act][language],
      verb: `project.${act}`,
      subject: id,
    }),
  );
  return mayFile ? [...own, fileAct(id, language)] : own;
}

function commandsOf({ id, parent, children, problems }: ProjectCard, language: Language): Sheet['commands'] {
  const others = [...(parent === null ? [] : [parent]), ...children];
  return [
    {
      label: projectsText('history', language),
      command: commandText(PROJECT_READINGS.history, { project: id }),
    },
    ...recordCommands(problems),
    ...others.map((other) => ({
      label: language === 'zh' ? other.nameZh : other.nameEn,
      command: commandText(PROJECT_READINGS.show, { project: other.id }),
    })),
  ];
}
