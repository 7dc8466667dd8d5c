import { monthsOf } from '../../../domain/calendar/periods.js';
import type { EnterpriseReport } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING, sees } from '../../../domain/people/scope.js';
import type { EnterpriseFigure } from '../../../store/types.js';
import type { Draft, TopicContext } from '../topic.js';
import { describe, pack, pointOf, textOf } from './entries.js';
import { factsFor } from './facts.js';
import { mentioned } from './selection.js';

/** Monthly revenue: of an enterprise from the reports that the asker may read, of a chain by the rule of three. */
export async function answerRevenue(context: TopicContext): Promise<Draft | null> {
  const enterprises = mentioned(context, 'enterprise');
  if (enterprises.length > 0) return ofEnterprises(context, enterprises);
  const chains = mentioned(context, 'chain');
  if (chains.length === 0) return null;
  if (mentioned(context, 'county').length > 0) return { kind: 'refused', missing: [notByCounty(context)] };
  return ofChains(context, chains);
}

/** One sum a chain, never over several: a difference of two sums could be the figure of one enterprise. */
async function ofChains(context: TopicContext, named: readonly string[]): Promise<Draft | null> {
  const chains = await context.store.read('chains', EVERYTHING);
  const partsOf = (id: string) => chains.filter((chain) => chain.parentId === id).map((chain) => chain.id);
  const each = named.flatMap((id) => (context.scope.all || partsOf(id).length === 0 ? [id] : partsOf(id)));
  const drafts = await Promise.all(each.map((id) => ofChain(context, id, [id, ...partsOf(id)])));
  const given = drafts.filter((draft) => draft !== null);
  if (given.length === 0) return null;
  const other = given.flatMap((draft) => draft.other ?? []);
  return {
    ...(other.length === 0 && { kind: 'refused' as const }),
    other,
    missing: given.flatMap((draft) => draft.missing ?? []),
    withheld: given.find((draft) => draft.withheld)?.withheld ?? null,
  };
}

function notByCounty(context: TopicContext): string {
  return context.say({
    en: `The sum of what enterprises report is kept by chain, not by county. Whom to ask: ${context.names.of('office')}.`,
    zh: `企业填报数的合计只按产业链提供，不分县（市、区）。可询问：${context.names.of('office')}。`,
  });
}

async function ofEnterprises(context: TopicContext, ids: readonly string[]): Promise<Draft> {
  const { store, scope, question } = context;
  const months = question.period ? monthsOf(question.period) : null;
  const rows = await store.read('enterpriseReports', scope, {
    enterpriseId: [...ids],
    ...(months && { month: months }),
  });
  const shown = months ? rows : ids.flatMap((id) => latest(rows.filter((row) => row.enterpriseId === id)));
  const silent = ids.filter((id) => !shown.some((row) => row.enterpriseId === id));
  const unseen = await hiddenAmong(context, silent);
  const missing = silent.filter((id) => !unseen.includes(id)).map((id) => noReport(context, id));
  const withheld = unseen.length > 0 ? withheldReports(context) : null;
  if (shown.length === 0) return { kind: 'refused', missing, withheld };
  const sums = ids.flatMap((id) =>
    sumEntry(
      context,
      id,
      shown.filter((row) => row.enterpriseId === id),
    ),
  );
  return {
    other: [
      ...pack(context, sums, { most: 1 }),
      ...pack(
        context,
        shown.map((row) => reportEntry(context, row)),
      ),
    ],
    missing,
    withheld,
  };
}

function latest(rows: readonly EnterpriseReport[]): EnterpriseReport[] {
  return [...rows].sort((left, right) => right.month.localeCompare(left.month)).slice(0, 1);
}

function sumEntry(context: TopicContext, id: string, rows: readonly EnterpriseReport[]) {
  if (rows.length < 2 || !context.question.period) return [];
  const total = rows.reduce((sum, row) => sum + row.revenue, 0n);
  const about = {
    id,
    key: 'revenue-sum',
    measure: { en: 'revenue, months on record added up', zh: '已填报各月营业收入合计' },
    ledger: 'enterpriseReports',
    rows: rows.map((row) => row.id),
  } as const;
  return [
    describe(context, context.names.of(id), [
      factsFor(context).money({ ...about, period: context.question.period.key }, total),
    ]),
  ];
}

function reportEntry(context: TopicContext, row: EnterpriseReport) {
  const facts = factsFor(context);
  const about = { id: row.enterpriseId, ledger: 'enterpriseReports', rows: [row.id], asOf: row.reportedOn } as const;
  const reason = textOf(context, row.reasonZh, row.reasonEn);
  return describe(context, context.names.of(row.enterpriseId), [
    facts.money(
      { ...about, key: 'revenue', period: row.month, measure: { en: 'revenue', zh: '营业收入' } },
      row.revenue,
    ),
    reason === null
      ? null
      : facts.text({ ...about, key: `reason-${row.month}`, measure: { en: 'reason given', zh: '填报原因' } }, reason),
  ]);
}

/** Those whose reports the asker has no right to, as against those that have not reported. */
async function hiddenAmong(context: TopicContext, ids: readonly string[]): Promise<string[]> {
  const { scope } = context;
  if (scope.all || ids.length === 0) return [];
  const rows = await context.store.read('enterprises', scope, { id: [...ids] });
  const open = rows.filter((row) =>
    sees(scope, { enterpriseId: row.id, countyId: row.countyId, chainIds: row.chainIds }),
  );
  return ids.filter((id) => !open.some((row) => row.id === id));
}

async function ofChain(context: TopicContext, chainId: string, chainIds: readonly string[]): Promise<Draft | null> {
  const { store, scope, question } = context;
  const month = question.period ? monthsOf(question.period).at(-1) : undefined;
  if (!month || question.period?.kind !== 'month') return null;
  const figure = await store.chainRevenue(scope, chainIds, month);
  if (!figure.disclosed) return undisclosed(context, chainId, figure.reason);
  if (figure.rows.length === 0) return { kind: 'refused', missing: [noReport(context, chainId)] };
  const facts = factsFor(context);
  const about = { id: chainId, ledger: 'enterpriseReports', rows: figure.rows, period: month } as const;
  const entry = describe(context, context.names.of(chainId), [
    facts.money(
      { ...about, key: 'revenue', measure: { en: 'revenue of reporting enterprises', zh: '填报企业营业收入合计' } },
      figure.value,
    ),
    facts.number(
      { ...about, key: 'reporting', measure: { en: 'enterprises reporting', zh: '填报企业' } },
      figure.enterprises,
      'enterprise',
    ),
  ]);
  return { other: [pointOf(context, [entry])] };
}

function undisclosed(
  context: TopicContext,
  chainId: string,
  reason: Extract<EnterpriseFigure, { disclosed: false }>['reason'],
): Draft {
  switch (reason) {
    case 'no-right':
      return { kind: 'refused', withheld: withheldReports(context) };
    case 'fewer-than-three':
      return { kind: 'refused', missing: [tooFew(context, chainId)], withheld: tooFewWithheld(context) };
    case 'not-in-channel':
      return { kind: 'refused', withheld: notInChannel(context, chainId) };
    default:
      return reason satisfies never;
  }
}

function notInChannel(context: TopicContext, chainId: string): string {
  return context.say({
    en: `${context.names.of(chainId)}: a sum of what enterprises report is told where others read along only when each of them may be shown there. Ask in a direct message.`,
    zh: `${context.names.of(chainId)}：在有他人可见的场合，只有每家企业的数据都可在此显示时才提供合计数。请改用私信询问。`,
  });
}

function noReport(context: TopicContext, id: string): string {
  return context.say({
    en: `${context.names.of(id)}: no monthly report is on record for this period. Whom to ask: ${context.names.of('office')}.`,
    zh: `${context.names.of(id)}：该时段没有企业月报。可询问：${context.names.of('office')}。`,
  });
}

function withheldReports(context: TopicContext): string {
  return context.say({
    en: 'The monthly figures of a single enterprise are open only to the enterprise, its county, the task forces of its chains and the office.',
    zh: '单个企业的月度数据只向企业本身、属地、所属产业链专班和市工业推进办开放。',
  });
}

function tooFew(context: TopicContext, chainId: string): string {
  return context.say({
    en: `${context.names.of(chainId)}: fewer than three enterprises report, so no sum is told. Whom to ask: ${context.names.of('office')}.`,
    zh: `${context.names.of(chainId)}：填报企业不足三家，不提供合计数。可询问：${context.names.of('office')}。`,
  });
}

function tooFewWithheld(context: TopicContext): string {
  return context.say({
    en: 'A figure over fewer than three enterprises is told only to those who may see each of them.',
    zh: '不足三家企业的合计数只向有权查看每家数据的人员提供。',
  });
}
