import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import {
  DASH,
  figureText,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { fileAct } from '../../file-act.js';
import { commandText } from '../../grammar.js';
import { recordCommands } from '../../record-commands.js';
import type { Sheet, SheetAct, SheetPart } from '../../sheet.js';
import { marksOf } from '../../sheet-marks.js';
import { ENTERPRISE_COMMANDS } from '../enterprise-commands.js';
import type { showEnterprise } from '../show.js';
import { dayText, honoursText, sayIn } from './listing-text.js';

export type EnterpriseCard = Awaited<ReturnType<typeof showEnterprise.run>>;

/** One enterprise in words: what it is, where it stands, its listing, money, projects and problems. */
export function enterpriseSheet(card: EnterpriseCard, language: Language): Sheet {
  const say = sayIn(language);
  const parts = [
    profilePart(card, language),
    standingsPart(card, language),
    listingPart(card, language),
    moneyPart(card, language),
    projectsPart(card, language),
    problemsPart(card, language),
  ];
  return {
    title: inOneRow([nameText(card, language), card.id], language),
    marks: marksOf(card, language),
    parts: parts.filter((part) => (part.kind === 'table' ? part.rows : part.lines).length > 0),
    notes: [...(card.whole ? [] : [say('inPart')]), rowsText(card, language), sourceText(card, language)],
    paging: [],
    commands: [
      ...recordCommands(card.problems),
      { label: say('allEnterprises'), command: commandText(ENTERPRISE_COMMANDS.list, {}) },
    ],
    acts: actsOf(card, language),
    questions: [],
  };
}

function profilePart(card: EnterpriseCard, language: Language): SheetPart {
  const say = sayIn(language);
  const chains = card.chains.map((chain) => nameText(chain, language)).join(language === 'zh' ? '、' : ', ');
  const lines = [
    labelled(say('creditCode'), card.creditCode ?? DASH, language),
    labelled(say('county'), card.county ? nameText(card.county, language) : DASH, language),
    ...(card.park ? [labelled(say('park'), nameText(card.park, language), language)] : []),
    labelled(say('chains'), chains || DASH, language),
    labelled(say('aboveScale'), dayText(card.aboveScaleSince, language), language),
    labelled(say('honours'), honoursText(card.honours, language), language),
    ...(card.note ? [card.note[language]] : []),
  ];
  return { kind: 'lines', heading: say('profile'), lines };
}

function standingsPart({ standings }: EnterpriseCard, language: Language): SheetPart {
  const lines = standings.map(({ node, role, product }) =>
    labelled(
      node ? nameText(node, language) : DASH,
      withAside(product[language], formats.term(wordOf('standingRole', role), language), language),
      language,
    ),
  );
  return { kind: 'lines', heading: sayIn(language)('standings'), lines };
}

function listingPart({ listing: { steps, next } }: EnterpriseCard, language: Language): SheetPart {
  const say = sayIn(language);
  const lines = steps.map(({ stage, board, on, papers, reason }) => {
    const more = [
      ...(board ? [formats.term(wordOf('listingBoard', board), language)] : []),
      ...(papers ? [labelled(say('papers'), papers[language], language)] : []),
      ...(reason ? [labelled(say('reason'), reason[language], language)] : []),
    ];
    const day = formats.date(on, language);
    const term = formats.term(wordOf('listingStage', stage), language);
    return labelled(day, more.length === 0 ? term : withAside(term, inOneRow(more, language), language), language);
  });
  const nextLine = next && labelled(say('nextStage'), formats.term(wordOf('listingStage', next), language), language);
  return {
    kind: 'lines',
    heading: say('listingLine'),
    lines: [...(lines.length === 0 ? [say('noListing')] : lines), ...(nextLine ? [nextLine] : [])],
  };
}

function moneyPart({ money }: EnterpriseCard, language: Language): SheetPart {
  const say = sayIn(language);
  if (money === null) return { kind: 'lines', heading: say('money'), lines: [say('moneyOutside')] };
  const needs = money.needs.map(({ id, purpose, amount, neededBy, late, state, left, funded, fundedBy }) => {
    const got =
      funded === null
        ? []
        : [
            `${say('got')} ${figureText(funded, language)}`,
            ...(fundedBy ? [labelled(say('from'), fundedBy[language], language)] : []),
            formats.date(funded.asOf, language),
          ];
    const said = [
      figureText(amount, language),
      formats.term(wordOf('financingState', state), language),
      ...(state === 'PART' ? [`${say('left')} ${figureText(left, language)}`] : []),
      `${say('neededBy')} ${formats.date(neededBy, language)}`,
      ...(late ? [say('late')] : []),
      `${say('stated')} ${formats.date(amount.asOf, language)}`,
      ...got,
    ];
    return labelled(`${id} ${purpose[language]}`, inOneRow(said, language), language);
  });
  const report = money.report && [
    labelled(
      say('revenue'),
      withAside(
        `${formats.period(money.report.revenue.period, language)} ${figureText(money.report.revenue, language)}`,
        `${say('reported')} ${formats.date(money.report.revenue.asOf, language)}`,
        language,
      ),
      language,
    ),
    ...(money.report.reason ? [money.report.reason[language]] : []),
  ];
  return {
    kind: 'lines',
    heading: say('money'),
    lines: [...(needs.length === 0 ? [say('noNeed')] : needs), ...(report ?? [])],
  };
}

function projectsPart({ projects }: EnterpriseCard, language: Language): SheetPart {
  const say = sayIn(language);
  const stageText = ({ stage, substage, runState }: EnterpriseCard['projects'][number]) =>
    inOneRow(
      [
        formats.term(wordOf('stage', stage), language),
        ...(substage ? [formats.term(wordOf('substage', substage), language)] : []),
        ...(runState === 'NORMAL' ? [] : [formats.term(wordOf('runState', runState), language)]),
      ],
      language,
    );
  return {
    kind: 'table',
    heading: say('projects'),
    columns: (['project', 'light', 'stage'] as const).map((key) => ({ heading: say(key), flexible: true })),
    rows: projects.map((project) => [
      `${project.id} ${nameText(project, language)}`,
      lightCell(project.light, language),
      stageText(project),
    ]),
  };
}

function problemsPart({ problems }: EnterpriseCard, language: Language): SheetPart {
  const say = sayIn(language);
  const lines = problems.map(({ id, title, status, due, light }) => {
    const said = [
      lightCell(light, language),
      formats.term(wordOf('problemStatus', status), language),
      `${say('due')} ${formats.date(due, language)}`,
    ];
    return labelled(`${id} ${title[language]}`, inOneRow(said, language), language);
  });
  return { kind: 'lines', heading: say('problems'), lines };
}

/** The rows that the card was made of. */
function rowsText(card: EnterpriseCard, language: Language): string {
  const { money, listing, standings, projects, problems } = card;
  const figures = [
    ...(money?.needs.flatMap(({ amount, funded }) => [amount, funded]) ?? []),
    money?.report?.revenue ?? null,
  ];
  const of = (ledger: 'enterprises' | 'standings' | 'listingRecords' | 'projects' | 'problems', rows: string[]) => ({
    value: rows.length,
    unit: 'ENTERPRISES' as const,
    period: card.asOf,
    asOf: card.asOf,
    sources: [{ ledger, rows }],
  });
  return sourcesText(
    [
      of('enterprises', [card.id]),
      of(
        'standings',
        standings.map(({ row }) => row),
      ),
      of(
        'listingRecords',
        listing.steps.map(({ row }) => row),
      ),
      of(
        'projects',
        projects.map(({ id }) => id),
      ),
      of(
        'problems',
        problems.map(({ id }) => id),
      ),
      ...figures,
    ],
    language,
  );
}

function sourceText({ source }: EnterpriseCard, language: Language): string {
  const say = sayIn(language);
  return labelled(say('source'), source === 'demo' ? say('demo') : source, language);
}

/** What the reader may do with it; the result of the need that is not met yet and most urgent. */
function actsOf({ id, may, listing, money }: EnterpriseCard, language: Language): SheetAct[] {
  const say = sayIn(language);
  const form = (verb: string, subject: string, key: 'recordListing' | 'stateNeed' | 'recordFunding'): SheetAct => ({
    kind: 'form',
    label: key === 'recordFunding' ? withAside(say(key), subject, language) : say(key),
    verb,
    subject,
  });
  const open = money?.needs.find(({ state }) => state !== 'MET');
  return [
    ...(may.listing && listing.next !== null ? [form('enterprise.listing', id, 'recordListing')] : []),
    ...(may.financing ? [form('enterprise.financing', id, 'stateNeed')] : []),
    ...(may.funded && open ? [form('enterprise.funded', open.id, 'recordFunding')] : []),
    ...(may.file ? [fileAct(id, language)] : []),
  ];
}
