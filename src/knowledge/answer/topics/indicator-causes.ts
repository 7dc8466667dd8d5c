import { addMonths } from '../../../domain/calendar/days.js';
import type { EnterpriseReport } from '../../../domain/ledgers/ledgers.js';
import type { Fact, Point } from '../../types.js';
import { reach } from '../reach.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { placeOf } from './listing.js';
import { chainIdsOf, mentioned } from './selection.js';

/** How many enterprises are named as the causes of a change. */
const CAUSES = 3;

/** Which enterprises explain the change of revenue in the latest month: by the size of their own fall, with the reason that they gave. */
export async function enterpriseCauses(context: TopicContext): Promise<Draft | null> {
  const chains = await chainIdsOf(context);
  const { store, scope } = context;
  const counties = mentioned(context, 'county');
  const enterprises = await store.read('enterprises', scope, {
    ...(chains.length > 0 && { chainIds: { has: chains } }),
    ...(counties.length > 0 && { countyId: counties }),
  });
  const reports = await store.read('enterpriseReports', scope, { enterpriseId: enterprises.map((row) => row.id) });
  const asked = context.question.period?.kind === 'month' ? context.question.period.key : null;
  const newest = reports
    .map((row) => row.month)
    .sort()
    .at(-1);
  if (!newest) return hidden(context);
  const month = asked && reports.some((row) => row.month === asked) ? asked : newest;
  const falls = fallsOf(reports, month);
  const points = [
    totalPoint(context, reports, month),
    ...falls.slice(0, CAUSES).map((fall) => causePoint(context, fall, month)),
  ];
  const missing = asked && asked !== month ? [latestNote(context, asked, month)] : [];
  return {
    other: points,
    missing,
    order: context.say({
      en: 'The largest fall against the month before first.',
      zh: '较上月减少额最大的在前。',
    }),
  };
}

interface Fall {
  readonly now: EnterpriseReport;
  readonly before: EnterpriseReport;
  readonly fall: bigint;
}

function fallsOf(reports: readonly EnterpriseReport[], month: string): Fall[] {
  const before = addMonths(month, -1);
  return reports
    .filter((row) => row.month === month)
    .flatMap((now) => {
      const then = reports.find((row) => row.enterpriseId === now.enterpriseId && row.month === before);
      return then && then.revenue > now.revenue ? [{ now, before: then, fall: then.revenue - now.revenue }] : [];
    })
    .sort((left, right) => Number(right.fall - left.fall));
}

function totalPoint(context: TopicContext, reports: readonly EnterpriseReport[], month: string): Point {
  const facts = factsFor(context);
  const place = placeOf(context);
  const sum = (key: string): { value: bigint; rows: string[] } => {
    const rows = reports.filter((row) => row.month === key);
    return { value: rows.reduce((all, row) => all + row.revenue, 0n), rows: rows.map((row) => row.id) };
  };
  const before = addMonths(month, -1);
  const fact = (key: string): Fact => {
    const { value, rows } = sum(key);
    return facts.money(
      {
        id: place.id,
        subject: place.name,
        key: 'revenue',
        measure: { en: 'revenue of the reporting enterprises', zh: '填报企业营业收入' },
        ledger: 'enterpriseReports',
        rows,
        period: key,
      },
      value,
    );
  };
  const [now, then] = [fact(month), fact(before)];
  return ledgerPoint(
    context.say({
      en: `${place.name}, revenue of the reporting enterprises: ${sayValue(now, 'en')} in ${sayPeriod(month, 'en')}, ${sayValue(then, 'en')} in ${sayPeriod(before, 'en')}.`,
      zh: `${place.name}填报企业营业收入：${sayPeriod(month, 'zh')}${sayValue(now, 'zh')}，${sayPeriod(before, 'zh')}${sayValue(then, 'zh')}。`,
    }),
    [now, then],
  );
}

function causePoint(context: TopicContext, { now, before, fall }: Fall, month: string): Point {
  const facts = factsFor(context);
  const about = {
    id: now.enterpriseId,
    ledger: 'enterpriseReports' as const,
    rows: [now.id, before.id],
    period: month,
    asOf: now.reportedOn,
  };
  const less = facts.money(
    { ...about, key: 'fall', measure: { en: 'less than the month before', zh: '较上月减少' } },
    fall,
  );
  const revenue = facts.money({ ...about, key: 'revenue', measure: { en: 'revenue', zh: '营业收入' } }, now.revenue);
  const reason = context.say({ en: now.reasonEn ?? now.reasonZh ?? '', zh: now.reasonZh ?? now.reasonEn ?? '' });
  const why = reason
    ? facts.text({ ...about, key: 'reason', measure: { en: 'reason given', zh: '企业说明' } }, reason)
    : null;
  return ledgerPoint(
    context.say({
      en: `${less.subject}, ${sayPeriod(month, 'en')}: revenue ${sayValue(revenue, 'en')}, ${sayValue(less, 'en')} less than the month before.${why ? ` Reason given: ${reason}` : ''}`,
      zh: `${less.subject}：${sayPeriod(month, 'zh')}营业收入${sayValue(revenue, 'zh')}，较上月减少${sayValue(less, 'zh')}。${why ? `企业说明：${reason}` : ''}`,
    }),
    why ? [less, revenue, why] : [less, revenue],
  );
}

function latestNote(context: TopicContext, asked: string, month: string): string {
  return context.say({
    en: `${sayPeriod(asked, 'en')} is not reported yet; the latest month is ${sayPeriod(month, 'en')}.`,
    zh: `${sayPeriod(asked, 'zh')}尚未填报，最新为${sayPeriod(month, 'zh')}。`,
  });
}

function hidden(context: TopicContext): Draft {
  const { en, zh } = reach(context, { en: 'you may see', zh: '您可查看' });
  return {
    kind: 'refused',
    missing: [
      context.say({
        en: `No enterprise report that ${en} covers this. Whom to ask: the statistics department (统计部门).`,
        zh: `${zh}的范围内没有相关企业月报。可询问统计部门。`,
      }),
    ],
  };
}
