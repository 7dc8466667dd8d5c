import { contains } from '../../../domain/calendar/periods.js';
import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { isLate, isOnHold, isOpen } from '../../../domain/problems/states.js';
import type { Fact, Point } from '../../types.js';
import type { Filter, Period } from '../question.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { ANY } from '../understand/cues.js';
import { readCount } from '../understand/period-patterns.js';
import { factsFor, ledgerPoint } from './facts.js';
import { type Line, type Listing, listingPoints, placeOf, WORK_OWNERS } from './listing.js';
import { daysLate } from './overdue.js';
import { ownerFact } from './owners.js';
import { asksForCauses, sameCauses } from './problem-causes.js';
import { closeRate, ratesByUnit } from './problem-rate.js';
import { dueSoonUntil, filterOn, mentioned, ownedByAsked, placeAndChain } from './selection.js';
import { wordOf, wordsOf } from './words.js';

/** Problems and demands: one with its history, else the list, the count or the solve rate that the question asks for. */
export async function answerProblem(context: TopicContext): Promise<Draft | null> {
  const ids = mentioned(context, 'problem');
  if (asksForCauses(context.question.text))
    return sameCauses(context, await selectProblems(context), { named: ids, place: placeFor(context) });
  if (ids.length > 0) return problemCards(context, ids);
  const problems = await selectProblems(context);
  const told = context.question.form === 'why' || context.question.form === 'history';
  if (told && problems.length > 0 && problems.length <= FEW)
    return problemCards(
      context,
      problems.map(({ id }) => id),
    );
  if (context.question.form !== 'share') return problemList(context, problems);
  const whole = closeRate(context, problems, placeFor(context));
  return whole && { ...whole, other: [...(whole.other ?? []), ...(await ratesByUnit(context, problems))] };
}

/** So many problems are told with their history where it is asked for. */
const FEW = 2;

async function problemCards(context: TopicContext, ids: readonly string[]): Promise<Draft | null> {
  const problems = await context.store.read('problems', context.scope, { id: ids });
  if (problems.length === 0) return null;
  const cards = await Promise.all(problems.map((problem) => cardPoints(context, problem)));
  return { other: cards.flat() };
}

async function cardPoints(context: TopicContext, problem: Problem): Promise<Point[]> {
  const line = problemLine(context, problem);
  const facts = factsFor(context);
  const about = { id: problem.id, ledger: 'problems' as const };
  const detail = facts.text(
    { ...about, key: 'detail', measure: { en: 'what it is', zh: '问题内容' } },
    context.say({ en: problem.detailEn, zh: problem.detailZh }),
  );
  const result = context.say({ en: problem.resultEn ?? '', zh: problem.resultZh ?? '' });
  const resultFact = result
    ? facts.text({ ...about, key: 'result', measure: { en: 'result', zh: '办理结果' } }, result)
    : null;
  const opinion = satisfactionPoint(context, problem);
  const points = [
    ledgerPoint(line.words, line.facts),
    levelPoint(context, problem),
    ...(opinion ? [opinion] : []),
    ledgerPoint(context.say({ en: `${detail.subject}: ${detail.value}`, zh: `${detail.subject}：${detail.value}` }), [
      detail,
    ]),
  ];
  if (resultFact)
    points.push(
      ledgerPoint(
        context.say({
          en: `${resultFact.subject}: result — ${result}`,
          zh: `${resultFact.subject}：办理结果——${result}`,
        }),
        [resultFact],
      ),
    );
  const events = await eventPoints(context, problem);
  const whole = context.question.form === 'history' || context.question.form === 'why';
  return whole ? [...points.slice(0, 1), ...events] : [...points, ...events.slice(-3)];
}

/** On which level a problem stands and since when, and when it first came in, from where its age is counted. */
function levelPoint(context: TopicContext, problem: Problem): Point {
  const facts = factsFor(context);
  const about = { id: problem.id, ledger: 'problems' as const };
  const level = facts.text({ ...about, key: 'level', measure: { en: 'level', zh: '层级' } }, `L${problem.level}`);
  const since = facts.date(
    { ...about, key: 'levelSince', measure: { en: 'on this level since', zh: '进入本级时间' } },
    problem.levelSince,
  );
  const received = facts.date(
    { ...about, key: 'receivedOn', measure: { en: 'received on', zh: '首次收到时间' } },
    problem.receivedOn,
  );
  return ledgerPoint(
    context.say({
      en: `${level.subject}: level ${level.value} since ${sayValue(since, 'en')}; received on ${sayValue(received, 'en')}.`,
      zh: `${level.subject}：${sayValue(since, 'zh')}进入${level.value}；首次收到时间${sayValue(received, 'zh')}。`,
    }),
    [level, since, received],
  );
}

/** What the filer thought of the result, once it has been asked. */
function satisfactionPoint(context: TopicContext, problem: Problem): Point | null {
  if (problem.satisfied === null) return null;
  const about = {
    id: problem.id,
    key: 'satisfied',
    measure: { en: 'the filer', zh: '提出人评价' },
    ledger: 'problems',
  } as const;
  const words = problem.satisfied
    ? { en: 'satisfied (满意)', zh: '满意' }
    : { en: 'not satisfied (不满意)', zh: '不满意' };
  const fact = factsFor(context).text(about, context.say(words));
  return ledgerPoint(
    context.say({
      en: `${fact.subject}: the filer was ${fact.value}.`,
      zh: `${fact.subject}：提出人评价${fact.value}。`,
    }),
    [fact],
  );
}

/** Every hand that the problem passed, the earliest first; seven to the point at most. */
async function eventPoints(context: TopicContext, problem: Problem): Promise<Point[]> {
  const events = (await context.store.read('problemEvents', context.scope, { problemId: problem.id })).sort(
    (left, right) => left.on.localeCompare(right.on) || left.id.localeCompare(right.id),
  );
  const facts = factsFor(context);
  const lines = events.map((event): Line => {
    const about = { id: problem.id, ledger: 'problemEvents' as const, rows: [event.id, problem.id] };
    const on = facts.date({ ...about, key: `on-${event.id}`, measure: { en: 'on', zh: '时间' } }, event.on);
    const did = facts.text(
      { ...about, key: `did-${event.id}`, measure: { en: 'step', zh: '办理' } },
      context.say(wordOf('problemAction', event.action)),
    );
    const unit = facts.text(
      { ...about, key: `unit-${event.id}`, measure: { en: 'unit', zh: '单位' } },
      context.names.of(event.unitId),
    );
    const note = facts.text(
      { ...about, key: `note-${event.id}`, measure: { en: 'note', zh: '说明' } },
      context.say({ en: event.noteEn, zh: event.noteZh }),
    );
    return {
      facts: [on, did, unit, note],
      words: context.say({
        en: `${sayValue(on, 'en')} — ${did.value}, ${unit.value}: ${note.value}`,
        zh: `${sayValue(on, 'zh')}，${unit.value}${did.value}：${note.value}`,
      }),
    };
  });
  const name = context.names.of(problem.id);
  return grouped(lines, 6).map((group) =>
    ledgerPoint(
      context.say({
        en: `${name}: ${group.map((line) => line.words).join(' | ')}`,
        zh: `${name}：${group.map((line) => line.words).join('；')}`,
      }),
      group.flatMap((line) => line.facts),
    ),
  );
}

/** Spreads lines over at most so many points, in order. */
function grouped(lines: readonly Line[], points: number): Line[][] {
  const size = Math.max(1, Math.ceil(lines.length / points));
  return Array.from({ length: Math.ceil(lines.length / size) }, (_, index) =>
    lines.slice(index * size, (index + 1) * size),
  );
}

async function selectProblems(context: TopicContext): Promise<Problem[]> {
  const { store, scope, question, today } = context;
  const enterprises = mentioned(context, 'enterprise');
  const projects = mentioned(context, 'project');
  const factor = filterOn(context, 'factor');
  const where = await placeAndChain(context);
  const rows = await store.read('problems', scope, {
    ...where,
    ...(enterprises.length > 0 && { enterpriseId: enterprises }),
    ...(projects.length > 0 && { projectId: projects }),
    ...(factor && !factor.negated && { factor: factor.values as never }),
  });
  const ours = rows.filter(ownedByAsked(context));
  const event = filterOn(context, 'event');
  const passed = event
    ? new Set((await store.read('problemEvents', scope, { action: event.values as never })).map((row) => row.problemId))
    : null;
  const light = filterOn(context, 'light');
  const lit = light
    ? new Set((await store.lights(scope, { kind: 'PROBLEM', light: light.values as never })).map((row) => row.subject))
    : null;
  const status = statusFilter(context);
  const period = periodAsked(context);
  const level = levelAsked(question.text);
  return ours.filter((row) => {
    if (passed && passed.has(row.id) === event?.negated) return false;
    if (lit && lit.has(row.id) === light?.negated) return false;
    if (filterOn(context, 'overdue') && !isLate(row, today)) return false;
    const soon = dueSoonUntil(context);
    if (soon && !(isOpen(row.status) && row.resolveDue >= today && row.resolveDue <= soon)) return false;
    const held = filterOn(context, 'onHold');
    if (held && isOnHold(row) === held.negated) return false;
    if (filterOn(context, 'satisfied') && row.satisfied !== false) return false;
    if (level !== null && row.level !== level) return false;
    if (status?.values.includes('RETURNED') && TWICE.test(question.text) && row.returnedCount < 2) return false;
    if (period && DUE.test(question.text)) return isOpen(row.status) && contains(period, row.resolveDue);
    if (period && !inPeriod(row, period, status)) return false;
    return true;
  });
}

/** "today" asks how things stand, unless what came in on that day is asked for. */
function periodAsked({ question, today }: TopicContext): Period | null {
  const { period, text } = question;
  return period?.key === today && !RECEIVED.test(text) ? null : period;
}

/** "level 4", 「四级」: the rung of the ladder that a problem stands on. */
function levelAsked(text: string): number | null {
  const found = /\b(?:level|L)[- ]?([1-6])\b|([一二三四五六1-6])级(?:问题|诉求|的)/i.exec(text);
  return found ? readCount((found[1] ?? found[2]) as string) : null;
}

/** Asks by the deadline, not by the day on which a problem came in. */
const DUE =
  /到期|期限|截止|(?:要|应|须|需|该)(?:办结|解决|办完|销号)|\bdue\b|\bdeadlines?\b|\bto be (?:solved|closed)\b/i;
const TWICE = /两次|二次|2次|\btwice\b|\btwo times\b/i;
const RECEIVED =
  /登记|新增|新收|收到|受理|提[出过了]|反映|\b(?:filed|raised|registered|received|new|reported|logged|came in)\b/i;

/** A closed problem counts on the day of close-out, the others on the day they were received; deadlines are asked for by "due". */
function inPeriod(problem: Problem, period: Pick<Period, 'from' | 'to'>, status: Filter | undefined): boolean {
  const closed = status?.values.includes('CLOSED') && !status.negated;
  const day = closed ? problem.closedOn : problem.receivedOn;
  return day !== null && day >= period.from && day <= period.to;
}

function statusFilter(context: TopicContext): Filter | undefined {
  const all = context.question.filters.filter((filter) => filter.field === 'problemStatus');
  return (
    all.find((filter) => filter.values.length === 1 && !filter.values.includes('CLOSED')) ??
    all.find((filter) => filter.values.length > 1) ??
    all[0]
  );
}

function problemList(context: TopicContext, problems: readonly Problem[]): Draft | null {
  const status = statusFilter(context);
  const closed = status?.values.join() === 'CLOSED';
  const open = !status || status.values.length > 1 || (closed && status.negated);
  const unhappy = filterOn(context, 'satisfied') !== undefined;
  const received =
    filterOn(context, 'event') !== undefined ||
    status?.values[0] === ANY ||
    unhappy ||
    (!status &&
      (context.question.period !== null || mentioned(context, 'enterprise').length > 0) &&
      RECEIVED.test(context.question.text));
  const rows = problems.filter((row) => {
    if (received) return true;
    if (open) return isOpen(row.status);
    return status.values.includes(row.status) !== status.negated;
  });
  const overdue = filterOn(context, 'overdue');
  const words = received
    ? unhappy
      ? { en: 'whose filer was dissatisfied (不满意)', zh: '提出人评价差' }
      : filterOn(context, 'event')
        ? wordOf('problemAction', filterOn(context, 'event')?.values[0] ?? '')
        : { en: 'received, open and closed', zh: '登记（含已销号）' }
    : open
      ? { en: 'open, awaiting close-out (销号)', zh: '待销号' }
      : wordOf('problemStatus', status.values[0] as string);
  const period = periodAsked(context);
  const factor = filterOn(context, 'factor');
  const about = factor && !factor.negated ? wordsOf('factor', factor.values) : null;
  const held = filterOn(context, 'onHold');
  const onHold = held && !held.negated ? { en: `${words.en}, on hold`, zh: `${words.zh}、暂缓办理` } : words;
  const late = overdue ? { en: `${onHold.en}, past due`, zh: `${onHold.zh}且已超期` } : onHold;
  const due = period && DUE.test(context.question.text);
  const condition = due
    ? { en: 'open and due', zh: '待销号、到期' }
    : about
      ? { en: `${late.en}, on ${about.en}`, zh: `${late.zh}（${about.zh}）` }
      : late;
  const listing: Listing<Problem> = {
    rows: [...rows].sort((left, right) => left.resolveDue.localeCompare(right.resolveDue)),
    ledger: 'problems',
    unit: 'problem',
    condition,
    place: placeFor(context),
    key: 'problems',
    ...(period && { period: period.key }),
    line: (problem) => problemLine(context, problem),
  };
  return { other: listingPoints(context, listing) };
}

function placeFor(context: TopicContext): { id: string; name: string } {
  const place = placeOf(context, WORK_OWNERS);
  const id = mentioned(context, 'enterprise')[0] ?? mentioned(context, 'project')[0];
  return place.id === 'all' && id ? { id, name: context.names.of(id) } : place;
}

/** A problem in one line: its state, deadline and owner. */
function problemLine(context: TopicContext, problem: Problem): Line {
  const facts = factsFor(context);
  const about = { id: problem.id, ledger: 'problems' as const };
  const status = facts.text(
    { ...about, key: 'status', measure: { en: 'state', zh: '状态' } },
    context.say(wordOf('problemStatus', problem.status)),
  );
  const owner = ownerFact(context, 'problems', problem);
  const late = isLate(problem, context.today) ? daysLate(context, about, problem.resolveDue) : null;
  const { day, clock } = clockOf(context, problem, late?.words ?? null);
  return {
    facts: [status, owner, day, ...(late ? [late.fact] : [])],
    words: context.say({
      en: `${status.subject}: ${status.value}, ${clock.en}; responsible: ${owner.value}.`,
      zh: `${status.subject}：${status.value}，${clock.zh}；责任单位：${owner.value}。`,
    }),
  };
}

/** The day that counts for a problem as it stands, as a fact, and what is said of it. */
function clockOf(context: TopicContext, problem: Problem, late: string | null): { day: Fact; clock: Said } {
  const { id, status, closedOn, reviewOn, heldOn, heldUntil, resolveDue, mergedIntoId } = problem;
  const facts = factsFor(context);
  const about = { id, ledger: 'problems' as const };
  const dated = (key: string, measure: Said, on: string, say: (said: string) => Said) => {
    const day = facts.date({ ...about, key, measure }, on);
    return { day, clock: say(sayValue(day, context.language)) };
  };
  if (status === 'MERGED') {
    const into = mergedIntoId ?? id;
    const day = facts.text({ ...about, key: 'mergedIntoId', measure: { en: 'goes on as part of', zh: '并入' } }, into);
    return { day, clock: { en: `goes on as part of ${into}`, zh: `并入${into}办理` } };
  }
  if (closedOn !== null && status === 'REJECTED')
    return dated('closedOn', { en: 'turned away on', zh: '不予受理时间' }, closedOn, (said) => ({
      en: `turned away on ${said}`,
      zh: `${said}不予受理`,
    }));
  if (closedOn !== null)
    return dated('closedOn', { en: 'closed on', zh: '销号时间' }, closedOn, (said) => ({
      en: `closed on ${said}`,
      zh: `${said}销号`,
    }));
  if (status === 'LONG_TERM' && reviewOn !== null) {
    const past = reviewOn < context.today;
    return dated('reviewOn', { en: 'review on', zh: '复核日期' }, reviewOn, (said) => ({
      en: `review on ${said}${past ? ', past' : ''}`,
      zh: `复核日期${said}${past ? '，已过' : ''}`,
    }));
  }
  if (heldOn !== null && heldUntil !== null)
    return dated('heldUntil', { en: 'on hold until', zh: '暂缓至' }, heldUntil, (said) => ({
      en: `on hold, its clock stands still, until ${said}`,
      zh: `暂缓办理、停止计时至${said}`,
    }));
  return dated('resolveDue', { en: 'to be solved by', zh: '办结期限' }, resolveDue, (said) => ({
    en: `to be solved by ${said}${late ? `, ${late}` : ''}`,
    zh: `办结期限${said}${late ? `，${late}` : ''}`,
  }));
}

interface Said {
  readonly en: string;
  readonly zh: string;
}
