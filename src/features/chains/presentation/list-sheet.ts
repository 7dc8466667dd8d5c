import type { Language } from '../../../lib/language.js';
import { recordsText } from '../../../texts/records.js';
import {
  coverText,
  DASH,
  figureCell,
  inOneRow,
  labelled,
  lightCell,
  nameText,
  periodCell,
  sourcesText,
} from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { RECORD_COMMANDS } from '../../record-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { listChains } from '../list.js';
import { countText } from './work-text.js';

export type ChainList = Awaited<ReturnType<typeof listChains.run>>;
type Line = ChainList['rows'][number];

/** The list of chains in words. */
export function chainListSheet(list: ChainList, language: Language): Sheet {
  const say = (key: Parameters<typeof recordsText>[0]) => recordsText(key, language);
  const empty = list.rows.length === 0;
  const columns = [
    { heading: say('chain'), flexible: true },
    { heading: say('light'), flexible: true },
    { heading: say('projects'), flexible: true },
    { heading: say('problems'), flexible: true },
    { heading: say('indicator'), flexible: true },
    { heading: say('periodAndDay'), flexible: true },
  ];
  const figures = list.rows.flatMap((line) => [
    line.projects?.all ?? null,
    line.problems?.all ?? null,
    line.indicators[0]?.actual ?? null,
  ]);
  const sources = sourcesText(figures, language);
  const cover = coverText(list.cover, language);
  return {
    title: say('chains'),
    marks: marksOf(list, language, list),
    parts: empty
      ? [{ kind: 'lines', heading: '', lines: [say('empty.chains')] }]
      : [{ kind: 'table', heading: '', columns, rows: list.rows.map((line) => cells(line, language)) }],
    notes: [cover, sources].filter((note) => note !== null && note !== '') as string[],
    paging: pagingOf(list, language, (page) => commandText(RECORD_COMMANDS.chainList, pageInput(list, page))),
    commands: list.rows.map((line) => ({
      label: language === 'zh' ? line.nameZh : line.nameEn,
      command: commandText(RECORD_COMMANDS.chainShow, { name: line.id }),
    })),
    questions: [],
  };
}

function pageInput({ pageSize }: ChainList, page: number): Record<string, string> {
  return { page: String(page), ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }) };
}

function cells(line: Line, language: Language): string[] {
  const [indicator] = line.indicators;
  const { parent, parts } = line;
  const beside = [
    ...(parent ? [labelled(recordsText('partOf', language), nameText(parent, language), language)] : []),
    ...(parts.length > 0
      ? [
          labelled(
            recordsText('partsOf', language),
            inOneRow(
              parts.map((part) => nameText(part, language)),
              language,
            ),
            language,
          ),
        ]
      : []),
  ];
  return [
    [nameText(line, language), ...beside].join(' · '),
    lightCell(indicator?.light?.light ?? null, language),
    countText(line.projects, line, language),
    countText(line.problems, line, language),
    indicator ? indicatorText(indicator, language) : DASH,
    indicator ? periodCell(indicator.actual, language) : DASH,
  ];
}

/** The name in one language: the chain beside it has both. */
function indicatorText({ indicator, actual }: Line['indicators'][number], language: Language): string {
  return labelled(indicator[language === 'zh' ? 'nameZh' : 'nameEn'], figureCell(actual, language), language);
}
