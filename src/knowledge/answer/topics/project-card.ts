import type { Project } from '../../../domain/ledgers/ledgers.js';
import { isOpen } from '../../../domain/problems/states.js';
import { press } from '../../../domain/projects/press.js';
import type { Fact, Point } from '../../types.js';
import { sayPeriod, sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { lightPoint } from './light-point.js';
import { ownerPoint } from './owners.js';
import { kindsAsked, milestonePoints, nextMilestonePoint } from './project-milestones.js';
import { wordOf } from './words.js';

/** Where each named project stands: stage, last report with its age, light, open problems, who, and what to press next. */
export async function projectCards(context: TopicContext, ids: readonly string[]): Promise<Draft | null> {
  const projects = await context.store.read('projects', context.scope, { id: ids });
  if (projects.length === 0) return null;
  const { form } = context.question;
  const drafts = await Promise.all(
    projects.map((project) => {
      if (form === 'history') return historyPoints(context, project);
      if (form === 'next') return nextPoints(context, project);
      return cardPoints(context, project);
    }),
  );
  return { other: drafts.flatMap((draft) => draft.points), missing: drafts.flatMap((draft) => draft.missing) };
}

interface Card {
  readonly points: Point[];
  readonly missing: string[];
}

async function cardPoints(context: TopicContext, project: Project): Promise<Card> {
  const light = await lightPoint(context, { id: project.id, kind: 'PROJECT' });
  const report = await reportPoint(context, project);
  const problems = await problemPoint(context, project);
  const asked = kindsAsked(context);
  const points = [
    ...(asked ? await milestonePoints(context, project, asked) : []),
    await stagePoint(context, project),
    report,
    light,
    investmentPoint(context, project),
    problems,
    asked ? null : await nextMilestonePoint(context, project),
    ownerPoint(context, 'projects', project),
    nextPoint(context, project),
  ];
  const missing = report ? [] : [noReport(context, project)];
  return { points: points.filter((point) => point !== null), missing };
}

async function stagePoint(context: TopicContext, project: Project): Promise<Point> {
  const facts = factsFor(context);
  const about = { id: project.id, ledger: 'projects' as const };
  const stage = facts.text(
    { ...about, key: 'stage', measure: { en: 'stage', zh: '阶段' } },
    context.say(wordOf('stands', project.substage ?? project.stage)),
  );
  const events = await context.store.read('stageEvents', context.scope, { projectId: project.id });
  const last = events.sort((left, right) => left.on.localeCompare(right.on)).at(-1);
  const since =
    last &&
    facts.date(
      {
        ...about,
        key: 'stageSince',
        measure: { en: 'in this stage since', zh: '进入该阶段时间' },
        ledger: 'stageEvents',
        rows: [last.id, project.id],
      },
      last.on,
    );
  const run =
    project.runState === 'NORMAL'
      ? null
      : facts.text(
          { ...about, key: 'runState', measure: { en: 'state', zh: '状态' } },
          context.say(wordOf('runState', project.runState)),
        );
  const restart =
    project.runState === 'SUSPENDED' && project.restartOn
      ? facts.date(
          { ...about, key: 'restartOn', measure: { en: 'expected to restart on', zh: '预计复工时间' } },
          project.restartOn,
        )
      : null;
  const county = facts.text(
    { ...about, key: 'county', measure: { en: 'county', zh: '属地' } },
    context.names.of(project.countyId),
  );
  const day = since ? sayValue(since, context.language) : '';
  const text = context.say({
    en: `${stage.subject}: ${stage.value}${since ? ` since ${day}` : ''}${run ? `, ${run.value}` : ''}${restart ? `, expected to restart on ${sayValue(restart, 'en')}` : ''}; located in ${county.value}.`,
    zh: `${stage.subject}：目前处于${stage.value}${since ? `（${day}起）` : ''}${run ? `，${run.value}` : ''}${restart ? `，预计${sayValue(restart, 'zh')}复工` : ''}，位于${county.value}。`,
  });
  return ledgerPoint(text, [
    stage,
    county,
    ...(since ? [since] : []),
    ...(run ? [run] : []),
    ...(restart ? [restart] : []),
  ]);
}

async function reportPoint(context: TopicContext, project: Project): Promise<Point | null> {
  const reports = await context.store.read('progressReports', context.scope, { projectId: project.id });
  const { period } = context.question;
  const asked = period?.kind === 'month' ? reports.find((report) => report.month === period.key) : undefined;
  const newest = asked ?? reports.sort((left, right) => left.month.localeCompare(right.month)).at(-1);
  if (!newest) return null;
  const facts = factsFor(context);
  const about = {
    id: project.id,
    ledger: 'progressReports' as const,
    rows: [newest.id, project.id],
    period: newest.month,
    asOf: newest.reportedOn,
  };
  const progress = facts.number(
    { ...about, key: 'progress', measure: { en: 'physical progress', zh: '形象进度' } },
    newest.progress,
    '%',
  );
  const planned = facts.number(
    { ...about, key: 'plannedProgress', measure: { en: 'planned progress', zh: '计划进度' } },
    newest.plannedProgress,
    '%',
  );
  const invested = facts.money(
    { ...about, key: 'investmentCumulative', measure: { en: 'invested so far', zh: '累计完成投资' } },
    newest.investmentCumulative,
  );
  const reported = facts.date(
    { ...about, key: 'reportedOn', measure: { en: 'reported on', zh: '填报时间' } },
    newest.reportedOn,
  );
  const ofMonth = facts.money(
    { ...about, key: 'investmentMonth', measure: { en: 'invested in the month', zh: '当月完成投资' } },
    newest.investmentMonth,
  );
  const said = [progress, planned, invested, reported, ofMonth];
  const [done, plan, money, day, now] = said.map((fact) => sayValue(fact, context.language));
  const month = sayPeriod(newest.month, context.language);
  const issue = context.say({ en: newest.issueEn ?? '', zh: newest.issueZh ?? '' });
  const issueFact = issue
    ? facts.text({ ...about, key: 'issue', measure: { en: 'issue', zh: '存在问题' } }, issue)
    : null;
  const text = context.say({
    en: `${progress.subject}, report for ${month} (filed ${day}): progress ${done} against ${plan} planned, ${now} invested in the month, ${money} so far.${issueFact ? ` Issue: ${issue}` : ''}`,
    zh: `${progress.subject}，${month}填报（${day}报送）：形象进度${done}，计划${plan}，当月完成投资${now}，累计完成投资${money}。${issueFact ? `存在问题：${issue}` : ''}`,
  });
  return ledgerPoint(text, issueFact ? [...said, issueFact] : said);
}

function noReport(context: TopicContext, project: Project): string {
  const owner = context.names.of(project.ownerUnitId ?? 'office');
  return context.say({
    en: `${context.names.of(project.id)}: no progress report is on the ledger. Whom to ask: ${owner}.`,
    zh: `${context.names.of(project.id)}：台账中没有进度填报。可询问：${owner}。`,
  });
}

function investmentPoint(context: TopicContext, project: Project): Point {
  const facts = factsFor(context);
  const about = { id: project.id, ledger: 'projects' as const };
  const total = facts.money(
    { ...about, key: 'totalInvestment', measure: { en: 'total investment', zh: '总投资' } },
    project.totalInvestment,
  );
  const year = context.today.slice(0, 4);
  const plan =
    project.yearPlanInvestment === null
      ? null
      : facts.money(
          { ...about, key: 'yearPlan', measure: { en: 'planned for the year', zh: '年度计划投资' }, period: year },
          project.yearPlanInvestment,
        );
  const text = context.say({
    en: `${total.subject}: total investment ${sayValue(total, 'en')}${plan ? `; ${sayValue(plan, 'en')} planned for ${sayPeriod(year, 'en')}` : ''}.`,
    zh: `${total.subject}：总投资${sayValue(total, 'zh')}${plan ? `，${sayPeriod(year, 'zh')}计划投资${sayValue(plan, 'zh')}` : ''}。`,
  });
  return ledgerPoint(text, plan ? [total, plan] : [total]);
}

async function problemPoint(context: TopicContext, project: Project): Promise<Point | null> {
  const problems = (await context.store.read('problems', context.scope, { projectId: project.id })).filter((problem) =>
    isOpen(problem.status),
  );
  if (problems.length === 0) return null;
  const facts = factsFor(context);
  const count = facts.count(
    {
      id: project.id,
      key: 'openProblems',
      measure: { en: 'open problems', zh: '待销号问题' },
      ledger: 'problems',
      rows: problems.map((problem) => problem.id),
    },
    'problem',
  );
  const named = problems
    .slice(0, 3)
    .map((problem) =>
      facts.date(
        { id: problem.id, key: 'resolveDue', measure: { en: 'to be solved by', zh: '办结期限' }, ledger: 'problems' },
        problem.resolveDue,
      ),
    );
  const words = named.map((fact) =>
    context.say({
      en: `${fact.subject} (by ${sayValue(fact, 'en')})`,
      zh: `${fact.subject}（${sayValue(fact, 'zh')}前）`,
    }),
  );
  const number = sayValue(count, context.language);
  const text = context.say({
    en: `${count.subject}: ${number} open: ${words.join('; ')}.`,
    zh: `${count.subject}：待销号${number}：${words.join('、')}。`,
  });
  return ledgerPoint(text, [count, ...named]);
}

function nextPoint(context: TopicContext, project: Project): Point | null {
  const next = press(project);
  if (!next) return null;
  const fact: Fact = factsFor(context).text(
    { id: project.id, key: 'next', measure: { en: 'what to press next', zh: '下一步抓什么' }, ledger: 'projects' },
    context.say(next.press),
  );
  return ledgerPoint(
    context.say({ en: `${fact.subject}: next — ${fact.value}.`, zh: `${fact.subject}：下一步——${fact.value}。` }),
    [fact],
  );
}

async function nextPoints(context: TopicContext, project: Project): Promise<Card> {
  const next = press(project);
  const stage = await stagePoint(context, project);
  if (!next) return { points: [stage], missing: [] };
  const facts = factsFor(context);
  const about = { id: project.id, ledger: 'projects' as const };
  const step = facts.text(
    { ...about, key: 'next', measure: { en: 'what to press next', zh: '下一步抓什么' } },
    context.say(next.press),
  );
  const evidence = facts.text(
    { ...about, key: 'evidence', measure: { en: 'evidence needed', zh: '所需佐证材料' } },
    next.evidence.map((words) => context.say(words)).join(context.say({ en: '; ', zh: '；' })),
  );
  const text = context.say({
    en: `${step.subject}: next — ${step.value}; evidence needed: ${evidence.value}.`,
    zh: `${step.subject}：下一步——${step.value}；所需佐证材料：${evidence.value}。`,
  });
  return { points: [stage, { ...ledgerPoint(text, [step, evidence]), basis: 'inference' }], missing: [] };
}

async function historyPoints(context: TopicContext, project: Project): Promise<Card> {
  const events = (await context.store.read('stageEvents', context.scope, { projectId: project.id })).sort(
    (left, right) => left.on.localeCompare(right.on),
  );
  const facts = factsFor(context);
  const points = events.map((event) => {
    const stage = wordOf('stands', event.substage ?? event.toStage);
    const about = { id: project.id, ledger: 'stageEvents' as const, rows: [event.id, project.id] };
    const on = facts.date({ ...about, key: `event-${event.id}`, measure: stage }, event.on);
    const to = facts.text(
      { ...about, key: `to-${event.id}`, measure: { en: 'moved to', zh: '进入' } },
      context.say(stage),
    );
    const day = sayValue(on, context.language);
    return ledgerPoint(
      context.say({ en: `${on.subject}: ${day} — ${to.value}.`, zh: `${on.subject}：${day}进入${to.value}。` }),
      [on, to],
    );
  });
  return { points, missing: [] };
}
