import type { Task } from '../../../domain/ledgers/ledgers.js';
import { sayValue } from '../say-fact.js';
import type { TopicContext } from '../topic.js';
import { factsFor } from './facts.js';
import { type Line, type Listing, placeOf, WORK_OWNERS } from './listing.js';
import { taskLine } from './overdue.js';
import { wordOf } from './words.js';

/** A task with how far it has come: state, progress, deadline, who, the latest note with its day. */
export function statusLine(context: TopicContext, task: Task): Line {
  const facts = factsFor(context);
  const about = { id: task.id, ledger: 'tasks' as const };
  const status = facts.text(
    { ...about, key: 'status', measure: { en: 'state', zh: '状态' } },
    context.say(wordOf('taskStatus', task.status)),
  );
  const progress = facts.number(
    { ...about, key: 'progress', measure: { en: 'progress', zh: '进度' } },
    task.progress,
    '%',
  );
  const line = taskLine(context, task);
  const note = context.say({ en: task.latestEn ?? task.latestZh ?? '', zh: task.latestZh ?? task.latestEn ?? '' });
  const latest =
    note && task.latestOn
      ? facts.text({ ...about, key: 'latest', measure: { en: 'latest', zh: '最新进展' } }, note)
      : null;
  const on =
    latest && task.latestOn
      ? facts.date({ ...about, key: 'latestOn', measure: { en: 'noted on', zh: '记录时间' } }, task.latestOn)
      : null;
  const done = sayValue(progress, context.language);
  const words = context.say({
    en: `${line.words.replace(/\.$/, '')}; ${status.value}, progress ${done}.${latest && on ? ` Latest (${sayValue(on, 'en')}): ${note}` : ''}`,
    zh: `${line.words.replace(/。$/, '')}；${status.value}，进度${done}。${latest && on ? `最新进展（${sayValue(on, 'zh')}）：${note}` : ''}`,
  });
  return { words, facts: [status, progress, ...line.facts, ...(latest && on ? [latest, on] : [])] };
}

/** A list of tasks under one condition. */
export function listingOf(
  context: TopicContext,
  rows: readonly Task[],
  key: string,
  condition: { en: string; zh: string },
  line: (task: Task) => Line,
  negative = false,
): Listing<Task> {
  return { rows, ledger: 'tasks', unit: 'task', condition, negative, place: placeOf(context, WORK_OWNERS), key, line };
}
