import { contains, monthsOf, type Period } from '../../../domain/calendar/periods.js';
import type { Project } from '../../../domain/ledgers/ledgers.js';
import { latestReport } from '../../../domain/projects/reports.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { conditionWords } from './conditions.js';
import { type Both, factsFor, ledgerPoint } from './facts.js';
import { type Listing, placeOf } from './listing.js';

const INVESTED = /已(?:完成|投)|完成(?:了)?(?:多少)?投资|投(?:了|进去)|\b(?:been |was |were |has |have )?invested\b/i;

/** What monthly reports say was invested: in the period asked, else cumulative by each project's newest report. */
async function investedSoFar(context: TopicContext, projects: readonly Project[]): Promise<Draft | null> {
  const { period } = context.question;
  const reports = await context.store.read('progressReports', context.scope, {
    projectId: projects.map((project) => project.id),
  });
  const inPeriod = period ? reports.filter((row) => monthsInside(period).includes(row.month)) : [];
  const newest = projects.flatMap(
    (project) =>
      latestReport(
        reports.filter((row) => row.projectId === project.id),
        context.today,
      ) ?? [],
  );
  const rows = period ? inPeriod : newest;
  if (rows.length === 0) return null;
  const sum = rows.reduce((all, row) => all + (period ? row.investmentMonth : row.investmentCumulative), 0n);
  const place = placeOf(context);
  const about = {
    id: place.id,
    subject: place.name,
    key: 'invested',
    measure: { en: 'invested by the monthly reports', zh: '按月度进度填报完成投资' },
    ledger: 'progressReports' as const,
    rows: rows.map((row) => row.id),
  };
  const summed = period ? spanOf(rows.map((row) => row.month)) : null;
  const fact = factsFor(context).money({ ...about, ...(summed && { period: summed }) }, sum);
  const [money, when] = [sayValue(fact, context.language), summed ? sayPeriod(summed, context.language) : ''];
  const text = context.say({
    en: `${place.name}: ${money} invested by the monthly reports${when ? ` (${when})` : ', cumulative'}.`,
    zh: `${place.name}：${when ? `${when}` : '累计'}按月度进度填报完成投资${money}。`,
  });
  return { other: [ledgerPoint(text, [fact])] };
}

/** A month counts when its first day lies in the period: reports are monthly and cannot be split. */
function monthsInside(period: Period): string[] {
  return monthsOf(period).filter((month) => contains(period, `${month}-01`));
}

function spanOf(months: readonly string[]): string {
  const [first = '', ...others] = [...new Set(months)].sort();
  const last = others.at(-1) ?? first;
  return first === last ? first : `${first}/${last}`;
}

/** The bound on the sum, said as a fact beside the count. */
export function sumGate(
  context: TopicContext,
  place: { id: string; name: string },
): Pick<Listing<Project>, 'gate'> | null {
  const { sum } = context.question;
  const bound = sum?.least ?? sum?.most;
  if (!sum || bound === null || bound === undefined) return null;
  const least = sum.least !== null;
  const measure = least
    ? sum.strict
      ? { en: 'total investment of more than', zh: '总投资超过' }
      : { en: 'total investment of at least', zh: '总投资不低于' }
    : sum.strict
      ? { en: 'total investment of less than', zh: '总投资低于' }
      : { en: 'total investment of at most', zh: '总投资不高于' };
  const fact = factsFor(context).money(
    { id: place.id, subject: place.name, key: 'bound', measure, ledger: 'projects', rows: [] },
    bound,
  );
  return {
    gate: {
      fact,
      words: `${context.say(measure)}${context.language === 'zh' ? '' : ' '}${sayValue(fact, context.language)}`,
    },
  };
}

/** Whether a sum of investment is asked, alone or with how many the projects are. */
export function asksInvestment(context: TopicContext): boolean {
  const { form, sum, text } = context.question;
  if (form === 'count' && sum === null)
    return /总投资|投资总?额|投资(?:合计|多少)|\btotal investment\b|\badd up to\b|\bwhat (?:sum|total)\b/i.test(text);
  if (sum === null && /总投资(?:额|合计)?[。？?]*$/.test(text)) return true;
  return form === 'sum' && /投资|多少个?亿|多少钱|invest/i.test(text);
}

/** How a selection was chosen: the key of its facts, its condition in words and its period. */
interface Chosen {
  readonly key: string;
  readonly words: Both;
  readonly period?: string;
}

/** What the projects of a selection are to cost altogether, with how many they are. */
export function investmentTotal(
  context: TopicContext,
  projects: readonly Project[],
  chosen: Chosen = { key: 'projects', words: conditionWords(context) },
): Draft | null {
  if (projects.length === 0) return null;
  const { key, words, period } = chosen;
  const facts = factsFor(context);
  const place = placeOf(context);
  const rows = projects.map((project) => project.id);
  const about = { id: place.id, subject: place.name, ledger: 'projects' as const, rows, ...(period && { period }) };
  const count = facts.count(
    { ...about, key, measure: words, negative: context.question.filters.some((filter) => filter.negated) },
    'project',
  );
  const sum = projects.reduce((all, project) => all + project.totalInvestment, 0n);
  const total = facts.money(
    { ...about, key: `${key}-totalInvestment`, measure: { en: 'total investment', zh: '总投资' } },
    sum,
  );
  const [number, money] = [count, total].map((fact) => sayValue(fact, context.language));
  const when = period ? sayPeriod(period, context.language) : '';
  const text = context.say({
    en: `${place.name}${when ? `, ${when}` : ''}: ${number} ${words.en}, total investment ${money}.`,
    zh: `${place.name}${when ? `，${when}` : ''}：${words.zh}共${number}，总投资合计${money}。`,
  });
  return { other: [ledgerPoint(text, [count, total])] };
}

/** Sums of investment over a selection: what was invested by the reports, or what it is to cost in all. */
export async function investment(context: TopicContext, projects: readonly Project[]): Promise<Draft | null> {
  return INVESTED.test(context.question.text) ? investedSoFar(context, projects) : investmentTotal(context, projects);
}
