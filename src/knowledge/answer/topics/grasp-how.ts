import type { Task } from '../../../domain/ledgers/ledgers.js';
import { press } from '../../../domain/projects/press.js';
import type { HowPart, Point } from '../../types.js';
import { sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { type Both, factsFor, ledgerPoint } from './facts.js';
import type { Item } from './grasp-items.js';
import { ownerPoint } from './owners.js';
import { clausePassage, leadingSentence, policyPoint } from './passages.js';

/** How to grasp: for each matter path, method, policy clause, who and by when; what is not on record is told in `missing`. */
export async function howPoints(
  context: TopicContext,
  items: readonly Item[],
): Promise<{ points: Point[]; missing: string[] }> {
  const points: Point[] = [];
  const missing: string[] = [];
  for (const item of items) {
    const parts = item.kind === 'task' ? await taskParts(context, item.row) : otherParts(context, item);
    for (const part of parts) {
      if (typeof part === 'string') missing.push(part);
      else points.push(part);
    }
  }
  return { points, missing };
}

async function taskParts(context: TopicContext, task: Task): Promise<(Point | string)[]> {
  const words = (zh: string | null, en: string | null) => context.say({ en: en ?? zh ?? '', zh: zh ?? en ?? '' });
  return [
    textPart(context, task, 'path', { en: 'path', zh: '路径' }, words(task.pathZh, task.pathEn)),
    textPart(context, task, 'method', { en: 'method', zh: '方法' }, words(task.methodZh, task.methodEn)),
    await policyPart(context, task),
    ownerPart(context, {
      id: task.id,
      ledger: 'tasks',
      ownerUnitId: task.ownerUnitId,
      ownerPersonId: task.ownerPersonId,
    }),
    datePart(context, { id: task.id, ledger: 'tasks' }, task.due),
  ];
}

function otherParts(context: TopicContext, item: Exclude<Item, { kind: 'task' }>): (Point | string)[] {
  if (item.kind === 'problem') {
    const about = { id: item.row.id, ledger: 'problems' as const };
    return [
      ownerPart(context, { ...about, ownerUnitId: item.row.ownerUnitId, ownerPersonId: null }),
      datePart(context, about, item.row.resolveDue),
    ];
  }
  const { row } = item;
  const about = { id: row.id, ledger: 'projects' as const };
  const step = press(row)?.press ?? { en: '', zh: '' };
  return [
    textPart(context, row, 'path', { en: 'what to press next', zh: '下一步抓什么' }, context.say(step), 'projects'),
    ownerPart(context, { ...about, ownerUnitId: row.ownerUnitId, ownerPersonId: row.ownerPersonId }),
  ];
}

function textPart(
  context: TopicContext,
  row: { id: string },
  part: HowPart,
  measure: Both,
  value: string,
  ledger: 'tasks' | 'projects' = 'tasks',
): Point | string {
  if (value === '') return lacking(context, row.id, measure);
  const fact = factsFor(context).text({ id: row.id, key: part, measure, ledger }, value);
  const said = context.say({
    en: `${fact.subject} — ${measure.en}: ${value}`,
    zh: `${fact.subject}——${measure.zh}：${value}`,
  });
  return ledgerPoint(said, [fact], { item: row.id, part });
}

async function policyPart(context: TopicContext, task: Task): Promise<Point | string> {
  const measure = { en: 'policy clause', zh: '政策依据' };
  if (!task.policyNumber) return lacking(context, task.id, measure);
  const passage = await clausePassage(context, task.policyNumber, task.policyClause);
  if (!passage) return lacking(context, task.id, measure);
  return policyPoint(
    context,
    passage,
    leadingSentence(passage),
    { item: task.id, part: 'policy' },
    context.say({ en: 'Policy: ', zh: '政策：' }),
  );
}

interface Owned {
  readonly id: string;
  readonly ledger: 'tasks' | 'projects' | 'problems';
  readonly ownerUnitId: string | null;
  readonly ownerPersonId: string | null;
}

function ownerPart(context: TopicContext, owned: Owned): Point | string {
  if (owned.ownerUnitId === null && owned.ownerPersonId === null) {
    return lacking(context, owned.id, { en: 'responsible unit or person', zh: '责任单位和责任人' });
  }
  return ownerPoint(context, owned.ledger, owned, { item: owned.id, part: 'who' });
}

function datePart(context: TopicContext, about: { id: string; ledger: 'tasks' | 'problems' }, day: string): Point {
  const key = about.ledger === 'tasks' ? 'due' : 'resolveDue';
  const measure = about.ledger === 'tasks' ? { en: 'due', zh: '完成时限' } : { en: 'to be solved by', zh: '办结期限' };
  const fact = factsFor(context).date({ ...about, key, measure }, day);
  const value = sayValue(fact, context.language);
  return ledgerPoint(
    context.say({ en: `${fact.subject} — by when: ${value}`, zh: `${fact.subject}——时限：${value}` }),
    [fact],
    { item: about.id, part: 'due' },
  );
}

function lacking(context: TopicContext, id: string, measure: Both): string {
  const office = context.names.of('office');
  return context.say({
    en: `${context.names.of(id)}: the ledger gives no ${measure.en}. Whom to ask: ${office}.`,
    zh: `${context.names.of(id)}：台账未载明${measure.zh}。可询问：${office}。`,
  });
}
