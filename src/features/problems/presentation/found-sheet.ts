import type { Language } from '../../../lib/language.js';
import { formats } from '../../../texts/index.js';
import { type Found, findingText, foundText, foundThresholds } from '../../../texts/problem-found.js';
import { recordsText } from '../../../texts/records.js';
import {
  coverText,
  figureText,
  inOneLine,
  inOneRow,
  labelled,
  nameText,
  sourcesText,
  withAside,
} from '../../figure-text.js';
import { fileAct } from '../../file-act.js';
import { commandText } from '../../grammar.js';
import { PROBLEM_COMMANDS } from '../../problem-commands.js';
import { recordCommandOf } from '../../record-commands.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { foundProblems } from '../found.js';

export type FoundProblems = Awaited<ReturnType<typeof foundProblems.run>>;
type Row = FoundProblems['rows'][number];

/** What the ledgers show of projects in words, each with a button that opens the form to file it. */
export function foundSheet(found: FoundProblems, language: Language): Sheet {
  const { rows, filters, known, thresholds } = found;
  const named = [filters.chain, filters.county].flatMap((name) => (name === null ? [] : [nameText(name, language)]));
  const asked = {
    ...(filters.chain && { chain: filters.chain.id }),
    ...(filters.county && { county: filters.county.id }),
  };
  const notes = [
    named.length === 0 ? '' : labelled(recordsText('filters', language), inOneRow(named, language), language),
    foundText('proposed', language),
    foundThresholds(thresholds, language),
    known.value === 0 ? '' : labelled(foundText('known', language), figureText(known, language), language),
    coverText(found.cover, language) ?? '',
  ];
  return {
    title: foundText('title', language),
    marks: marksOf(found, language, found),
    parts:
      rows.length === 0
        ? [{ kind: 'lines', heading: '', lines: [foundText('none', language)] }]
        : rows.map((row) => rowPart(row, language)),
    notes: notes.filter((note) => note !== ''),
    paging: pagingOf(found, language, (page) => commandText(PROBLEM_COMMANDS.found, { ...asked, page: String(page) })),
    commands: rows.flatMap(({ project }) => {
      const command = recordCommandOf(project.id);
      return command === null ? [] : [{ label: `${project.id} ${nameText(project, language)}`, command }];
    }),
    acts: rows
      .filter(({ mayFile }) => mayFile)
      .map((row) => ({
        ...fileAct(row.project.id, language),
        label: labelled(fileAct(row.project.id, language).label, row.project.id, language),
        given: { text: storyOf(row, language), origin: 'RED_LIGHT' },
      })),
    questions: [],
  };
}

function rowPart({ project, county, findings }: Row, language: Language): SheetPart {
  const name = `${project.id} ${nameText(project, language)}`;
  return {
    kind: 'lines',
    heading: county === null ? name : withAside(name, nameText(county, language), language),
    lines: findings.map((finding) => {
      const sources = sourcesText([finding.figure], language);
      return sources === '' ? said(finding, language) : withAside(said(finding, language), sources, language);
    }),
  };
}

/** The words that the form begins with. */
function storyOf({ project, findings }: Row, language: Language): string {
  const name = language === 'zh' ? project.nameZh : project.nameEn;
  const words = findings.map((finding) => said(finding, language));
  return labelled(`${project.id} ${name}`, inOneLine(words, language), language);
}

function said({ kind, figure, since }: Row['findings'][number], language: Language): string {
  const from = kind === 'REPORTS_MISSING' ? formats.month(since, language) : formats.date(since, language);
  return findingText(kind, { figure: figureText(figure, language), from } satisfies Found, language);
}
