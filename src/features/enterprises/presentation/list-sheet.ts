import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { recordsText } from '../../../texts/records.js';
import { DASH, inOneRow, labelled, nameText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import { ENTERPRISE_COMMANDS } from '../enterprise-commands.js';
import type { listEnterprises } from '../list.js';
import { dayText, honoursText, listingText, sayIn } from './listing-text.js';

export type EnterpriseList = Awaited<ReturnType<typeof listEnterprises.run>>;

/** The list of enterprises in words. */
export function enterpriseListSheet(list: EnterpriseList, language: Language): Sheet {
  const say = sayIn(language);
  const { chain, county, listing } = list.filters;
  const filtered = [
    ...(chain ? [nameText(chain, language)] : []),
    ...(county ? [nameText(county, language)] : []),
    ...(listing ? [formats.term(wordOf('listingStage', listing), language)] : []),
  ];
  const columns = (['enterprise', 'county', 'chains', 'aboveScale', 'listing', 'honours'] as const).map((key) => ({
    heading: say(key),
    flexible: true,
  }));
  const names = (rows: EnterpriseList['rows'][number]['chains']) =>
    rows.map((row) => nameText(row, language)).join(language === 'zh' ? '、' : ', ') || DASH;
  return {
    title: say('enterprises'),
    marks: marksOf(list, language, list),
    parts:
      list.rows.length === 0
        ? [{ kind: 'lines', heading: '', lines: [say('none')] }]
        : [
            {
              kind: 'table',
              heading: '',
              columns,
              rows: list.rows.map((row) => [
                inOneRow([nameText(row, language), row.id], language),
                row.county ? nameText(row.county, language) : DASH,
                names(row.chains),
                dayText(row.aboveScaleSince, language),
                listingText(row.listing, language),
                honoursText(row.honours, language),
              ]),
            },
          ],
    notes:
      filtered.length === 0 ? [] : [labelled(recordsText('filters', language), inOneRow(filtered, language), language)],
    paging: pagingOf(list, language, (page) => commandText(ENTERPRISE_COMMANDS.list, inputOf(list, page))),
    commands: [
      ...list.rows.map((row) => ({
        label: language === 'zh' ? row.nameZh : row.nameEn,
        command: commandText(ENTERPRISE_COMMANDS.show, { enterprise: row.id }),
      })),
      ...(filtered.length === 0
        ? []
        : [{ label: say('allEnterprises'), command: commandText(ENTERPRISE_COMMANDS.list, {}) }]),
    ],
    questions: [],
  };
}

function inputOf(
  { filters: { chain, county, listing }, pageSize }: EnterpriseList,
  page: number,
): Record<string, string> {
  return {
    ...(chain && { chain: chain.id }),
    ...(county && { county: county.id }),
    ...(listing && { listing }),
    page: String(page),
    ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }),
  };
}
