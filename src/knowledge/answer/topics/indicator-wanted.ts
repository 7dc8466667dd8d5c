import type { Indicator } from '../../../domain/ledgers/ledgers.js';
import type { TopicContext } from '../topic.js';
import { chainIdsOf, filterOn, mentioned } from './selection.js';

/** The indicators named; else those of the chain, narrowed by what the question measures. */
export async function wantedIndicators(context: TopicContext): Promise<Indicator[]> {
  const { store, scope, question } = context;
  const named = mentioned(context, 'indicator');
  const chains = await chainIdsOf(context);
  const asksNew =
    !filterOn(context, 'aboveScale') ||
    /新增|小升规|newly|new |became|become|\bneeds?\b|more\b|还[差要需]|差几|差多少/i.test(question.text);
  const all = (await store.read('indicators', scope)).filter(
    (row) => asksNew || !/新增/.test(row.nameZh) || named.includes(row.id),
  );
  const pool =
    named.length > 0
      ? all.filter((row) => named.includes(row.id))
      : all.filter((row) =>
          chains.length > 0 ? row.chainId !== null && chains.includes(row.chainId) : row.chainId === null,
        );
  if (named.length > 0 && chains.length > 0) {
    const ours = all.filter(
      (row) => row.chainId !== null && chains.includes(row.chainId) && pool.some((one) => sameMeasure(one, row)),
    );
    const others = pool.filter((row) => row.chainId !== null && !chains.includes(row.chainId));
    if (ours.length > 0) return [...ours, ...others];
  }
  const spoken = MEASURES.find(([pattern]) => pattern.test(question.text))?.[1];
  const asked = spoken ?? (filterOn(context, 'aboveScale') ? MEASURES[0]?.[1] : undefined);
  if (named.length > 0 || !asked) return pool;
  const measured = pool.filter((row) => asked.test(`${row.nameZh} ${row.nameEn}`));
  return measured.length > 0 || filterOn(context, 'aboveScale') ? measured : pool;
}

const MEASURES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /规(?:模以)?上(?:工业)?企业|小升规|新增规(?:模以)?上|above[- ](?:scale|designated)(?:[- ]size)? (?:enterpris|firm|compan)|newly above/i,
    /规(?:模以)?上(?:工业)?企业|above-scale enterpris|enterprises/i,
  ],
  [/技改投资|技术改造投资|transformation investment/i, /技改|transformation/i],
  [/固定资产|固投|fixed[- ]asset/i, /固定资产|fixed/i],
  [/增加值|added value/i, /增加值|added value/i],
  [/营业收入|营收|收入|revenue/i, /收入|revenue/i],
];

function sameMeasure(one: Indicator, other: Indicator): boolean {
  if (one.nameZh.includes('新增') !== other.nameZh.includes('新增')) return false;
  return MEASURES.some(([, pattern]) => pattern.test(one.nameZh) && pattern.test(other.nameZh));
}
