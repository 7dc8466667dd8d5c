import type { Language } from '../../../lib/language.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type PlanKey, planText } from '../../../texts/plans.js';
import { recordsText } from '../../../texts/records.js';
import { coverText, figureCell, inOneRow, labelled, nameText, sourcesText } from '../../figure-text.js';
import { commandText } from '../../grammar.js';
import { PLAN_COMMANDS } from '../../plan-commands.js';
import type { Sheet } from '../../sheet.js';
import { marksOf, pagingOf } from '../../sheet-marks.js';
import type { listPlans } from '../list.js';

export type PlanList = Awaited<ReturnType<typeof listPlans.run>>;

/** The list of plans in words. */
export function planListSheet(list: PlanList, language: Language): Sheet {
  const say = (key: PlanKey) => planText(key, language);
  const empty = list.rows.length === 0;
  const columns = [
    { heading: say('plan'), flexible: true },
    { heading: say('kind'), flexible: true },
    { heading: say('version'), side: 'right' as const },
    { heading: say('state'), flexible: true },
    { heading: say('effective'), flexible: true },
    { heading: say('items'), side: 'right' as const, flexible: true },
  ];
  const notes = [
    filtersText(list, language),
    coverText(list.cover, language),
    sourcesText(
      list.rows.map(({ items }) => items),
      language,
    ),
  ];
  return {
    title: say('plans'),
    marks: marksOf(list, language, list),
    parts: empty
      ? [{ kind: 'lines', heading: '', lines: [say('empty')] }]
      : [{ kind: 'table', heading: '', columns, rows: list.rows.map((row) => cells(row, language)) }],
    notes: notes.filter((note) => note !== null && note !== '') as string[],
    paging: pagingOf(list, language, (page) => commandText(PLAN_COMMANDS.list, inputOf(list, page))),
    commands: empty
      ? [{ label: say('allPlans'), command: commandText(PLAN_COMMANDS.list, {}) }]
      : list.rows.map(({ plan }) => ({ label: plan.id, command: commandText(PLAN_COMMANDS.show, { plan: plan.id }) })),
    questions: [],
  };
}

function cells({ plan, items }: PlanList['rows'][number], language: Language): string[] {
  return [
    `${plan.id} ${language === 'zh' ? plan.titleZh : plan.titleEn}`,
    wordOf('planKind', plan.kind)[language],
    String(plan.version),
    wordOf('planStatus', plan.status)[language],
    plan.effectiveFrom,
    figureCell(items, language),
  ];
}

function filtersText({ filters: { chain, kind, status } }: PlanList, language: Language): string | null {
  const said = [
    ...(chain ? [nameText(chain, language)] : []),
    ...(kind ? [formats.term(wordOf('planKind', kind), language)] : []),
    ...(status ? [formats.term(wordOf('planStatus', status), language)] : []),
  ];
  return said.length === 0 ? null : labelled(recordsText('filters', language), inOneRow(said, language), language);
}

function inputOf({ filters: { chain, kind, status }, pageSize }: PlanList, page: number): Record<string, string> {
  return {
    ...(chain && { chain: chain.id }),
    ...(kind && { kind }),
    ...(status && { status }),
    page: String(page),
    ...(pageSize === 10 ? {} : { pageSize: String(pageSize) }),
  };
}
