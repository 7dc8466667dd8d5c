import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { recordQuestions, recordsText } from '../../../texts/records.js';
import {
  coverText,
  DASH,
  figureCell,
  figureText,
  inOneLine,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  periodCell,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { RECORD_COMMANDS } from '../../record-commands.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import type { showChain } from '../show.js';
import { countText, stagesText } from './work-text.js';

export type ChainCard = Awaited<ReturnType<typeof showChain.run>>;
type Say = (key: Parameters<typeof recordsText>[0]) => string;

const NODES_NAMED = 12;
const DOCUMENTS_NAMED = 8;

/** One chain in words: goals, work, gaps, posts, parks, papers. */
export function chainSheet(card: ChainCard, language: Language): Sheet {
  const say: Say = (key) => recordsText(key, language);
  const figures = [
    ...[card.projects, card.tasks, card.problems].map((count) => count?.all ?? null),
    ...card.indicators.flatMap(({ actual, target, schedule }) => [actual, target, schedule]),
    ...(card.gaps ? Object.values(card.gaps.byStatus) : []),
    ...card.parks.map(({ landLeft }) => landLeft),
  ];
  const notes = [coverText(card.cover, language), sourcesText(figures, language)];
  const parts = [
    headPart(card, language, say),
    goalsPart(card, language, say),
    workPart(card, language, say),
    gapsPart(card, language, say),
    postsPart(card, language, say),
    parksPart(card, language, say),
    papersPart(card, language, say),
  ];
  return {
    title: nameText(card, language),
    marks: marksOf(card, language),
    parts: parts.filter((part) => (part.kind === 'table' ? part.rows : part.lines).length > 0),
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: [],
    commands: [
      ...card.indicators.slice(0, 3).map(({ indicator }) => ({
        label: language === 'zh' ? indicator.nameZh : indicator.nameEn,
        command: commandText(RECORD_COMMANDS.indicatorShow, { name: indicator.id }),
      })),
      { label: say('allChains'), command: commandText(RECORD_COMMANDS.chainList, {}) },
    ],
    questions: questionsOf(card, language, say),
  };
}

function headPart(
  { industry, parent, parts, position, direction }: ChainCard,
  language: Language,
  say: Say,
): SheetPart {
  return {
    kind: 'lines',
    heading: say('position'),
    lines: [
      labelled(say('industry'), formats.term(industry, language), language),
      ...(parent ? [labelled(say('partOf'), nameText(parent, language), language)] : []),
      ...(parts.length > 0
        ? [
            labelled(
              say('partsOf'),
              inOneRow(
                parts.map((part) => nameText(part, language)),
                language,
              ),
              language,
            ),
          ]
        : []),
      ...(position ? [position[language]] : []),
      ...(direction ? [direction[language]] : []),
    ],
  };
}

function goalsPart({ indicators }: ChainCard, language: Language, say: Say): SheetPart {
  return {
    kind: 'table',
    heading: say('goals'),
    columns: [
      { heading: say('indicator'), flexible: true },
      { heading: say('light'), flexible: true },
      { heading: say('actual'), side: 'right', flexible: true },
      { heading: say('targetOfYear'), side: 'right', flexible: true },
      { heading: say('completion'), side: 'right', flexible: true },
      { heading: say('againstSchedule'), side: 'right', flexible: true },
      { heading: say('periodAndDay'), flexible: language === 'en' },
    ],
    rows: indicators.map(({ indicator, actual, target, completion, againstSchedule, light }) => [
      nameText(indicator, language),
      lightCell(light?.light ?? null, language),
      figureCell(actual, language),
      figureCell(target, language),
      figureCell(completion, language),
      figureCell(againstSchedule, language),
      periodCell(actual, language),
    ]),
  };
}

function workPart(card: ChainCard, language: Language, say: Say): SheetPart {
  const stages = stagesText(card.projects, language);
  return {
    kind: 'lines',
    heading: say('work'),
    lines: [
      labelled(say('projects'), countText(card.projects, card, language), language),
      ...(stages === DASH ? [] : [labelled(say('byStage'), stages, language)]),
      labelled(say('tasks'), countText(card.tasks, card, language), language),
      labelled(say('problems'), countText(card.problems, card, language), language),
    ],
  };
}

function gapsPart({ gaps }: ChainCard, language: Language, say: Say): SheetPart {
  if (gaps === null) return { kind: 'lines', heading: say('gaps'), lines: [say('noMap')] };
  const status = (gap: 'MISSING' | 'WEAK') => {
    const word = formats.term(wordOf('localStatus', gap), language);
    const own = gaps.nodes.filter((node) => node.status === gap);
    const named = own
      .slice(0, NODES_NAMED)
      .map((node) =>
        node.keyNode ? withAside(nameText(node, language), say('keyNode'), language) : nameText(node, language),
      );
    const counted = `${word} ${figureText(gaps.byStatus[gap], language)}`;
    const more = own.length > named.length ? ' …' : '';
    return named.length === 0 ? counted : labelled(counted, `${inOneLine(named, language)}${more}`, language);
  };
  const maps = gaps.maps.map(({ version, effectiveFrom }) =>
    inOneRow([`${say('map')} ${version}`, `${say('inForceFrom')} ${effectiveFrom}`], language),
  );
  return { kind: 'lines', heading: say('gaps'), lines: [status('MISSING'), status('WEAK'), inOneLine(maps, language)] };
}

function postsPart({ taskForce, posts }: ChainCard, language: Language, say: Say): SheetPart {
  return {
    kind: 'lines',
    heading: say('posts'),
    lines: [
      ...(taskForce ? [labelled(say('taskForce'), nameText(taskForce, language), language)] : []),
      ...posts.map(({ titleEn, titleZh }) => formats.term({ en: titleEn, zh: titleZh }, language)),
    ],
  };
}

function parksPart({ parks }: ChainCard, language: Language, say: Say): SheetPart {
  return {
    kind: 'lines',
    heading: say('parks'),
    lines: parks.map((park) => {
      const left = [
        ...(park.county ? [nameText(park.county, language)] : []),
        `${say('landLeft')} ${figureText(park.landLeft, language)}`,
        `${say('plantLeft')} ${figureText(park.plantLeft, language)}`,
      ];
      const asOf = `${say('asOf')} ${park.landLeft.asOf}`;
      return labelled(nameText(park, language), withAside(inOneRow(left, language), asOf, language), language);
    }),
  };
}

function papersPart({ plan, documents, counted }: ChainCard, language: Language, say: Say): SheetPart {
  const none = counted === 'whole' ? say('noPlan') : say('planOutside');
  const planLine = plan === null ? none : labelled(say('latestPlan'), planText(plan, language, say), language);
  const papers = documents.slice(0, DOCUMENTS_NAMED).map(({ titleEn, titleZh, number, status }) => {
    const title = formats.term({ en: titleEn, zh: titleZh }, language);
    const parts = [title, number, formats.term(wordOf('documentStatus', status), language)];
    return labelled(
      say('document'),
      inOneRow(
        parts.filter((part) => part !== null),
        language,
      ),
      language,
    );
  });
  return { kind: 'lines', heading: say('papers'), lines: [planLine, ...papers] };
}

function planText(plan: NonNullable<ChainCard['plan']>, language: Language, say: Say): string {
  const { id, titleEn, titleZh, version, status, effectiveFrom } = plan;
  const parts = [
    `${id} ${formats.term({ en: titleEn, zh: titleZh }, language)}`,
    `${say('version')} ${version}`,
    formats.term(wordOf('planStatus', status), language),
    `${say('inForceFrom')} ${effectiveFrom}`,
  ];
  return inOneRow(parts, language);
}

function questionsOf(card: ChainCard, language: Language, say: Say): Sheet['questions'] {
  const name = language === 'zh' ? card.nameZh : card.nameEn;
  return [
    { label: say('askGrasp'), question: recordQuestions.grasp(name, language) },
    { label: say('askLights'), question: recordQuestions.lights(name, language) },
    ...(card.gaps === null ? [] : [{ label: say('askGaps'), question: recordQuestions.gaps(name, language) }]),
  ];
}
