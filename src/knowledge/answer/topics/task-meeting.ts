import type { Meeting, Task } from '../../../domain/ledgers/ledgers.js';
import { sayValue } from '../say-fact.js';
import type { Draft, TopicContext } from '../topic.js';
import { factsFor, ledgerPoint } from './facts.js';
import { type Listing, listingPoints, placeOf, WORK_OWNERS } from './listing.js';
import { filterOn, firstMentioned, mentioned } from './selection.js';
import { listingOf, statusLine } from './task-line.js';

/** Says which of the tasks of a meeting are told. */
function handedOut(narrowed: boolean, context: TopicContext): { en: string; zh: string } {
  if (!narrowed) return { en: 'handed out', zh: '交办' };
  const done = filterOn(context, 'done');
  if (done) {
    return done.negated
      ? { en: 'handed out and not done', zh: '交办且未完成' }
      : { en: 'handed out and done', zh: '交办且已完成' };
  }
  return filterOn(context, 'overdue')
    ? { en: 'handed out and past due', zh: '交办且已超期' }
    : { en: 'handed out and still open', zh: '交办且在办' };
}

/** Lists meetings, or tells what one of them handed out; null when none is asked for. */
export async function answerMeeting(context: TopicContext): Promise<Draft | null> {
  if (MEETINGS_WANTED.test(context.question.text)) return meetingList(context);
  const meeting = await meetingOf(context);
  return meeting ? meetingTasks(context, meeting) : null;
}

const MEETINGS_WANTED =
  /(?:哪些|什么|几个|几次|多少).{0,4}会(?:议)?(?!.*(?:任务|交办|事项))|开(?:过|了)(?:哪些|几|什么)|\b(?:which|what|how many|list) (?:\w+ ){0,3}meetings?\b(?!.*\btasks?\b)/i;

/** The meetings that were held, the newest first. */
async function meetingList(context: TopicContext): Promise<Draft | null> {
  const { period } = context.question;
  const chains = mentioned(context, 'chain');
  const all = await context.store.read('meetings', context.scope, {
    on: { to: context.today },
    ...(chains.length > 0 && { chainId: chains }),
  });
  const kind = MEETING_WORDS.find(([pattern]) => pattern.test(context.question.text))?.[1];
  const rows = all
    .filter(
      (meeting) =>
        (!kind || meeting.kind === kind) && (!period || (meeting.on >= period.from && meeting.on <= period.to)),
    )
    .sort((left, right) => right.on.localeCompare(left.on));
  const listing: Listing<Meeting> = {
    rows,
    ledger: 'meetings',
    unit: 'item',
    condition: { en: 'of the meetings held', zh: '召开的会议' },
    place: placeOf(context, WORK_OWNERS),
    key: 'meetings',
    ...(period && { period: period.key }),
    line(meeting) {
      const on = factsFor(context).date(
        { id: meeting.id, key: 'on', measure: { en: 'held on', zh: '召开时间' }, ledger: 'meetings' },
        meeting.on,
      );
      const day = sayValue(on, context.language);
      return {
        facts: [on],
        words: context.say({ en: `${on.subject}: held on ${day}.`, zh: `${on.subject}：${day}召开。` }),
      };
    },
  };
  return { other: listingPoints(context, listing) };
}

const MEETING_WORDS: readonly (readonly [RegExp, Meeting['kind']])[] = [
  [/调度会|dispatch meeting/i, 'DISPATCH'],
  [/现场推进会|on-site/i, 'ON_SITE'],
  [/签约(?:仪式|会|活动)|signing (?:meeting|ceremony)/i, 'SIGNING'],
  [/观摩|observation/i, 'OBSERVATION'],
  [/问效会?|result inquiry/i, 'RESULT_INQUIRY'],
];

/** The meeting that the question names, or the newest of its kind that has been held. */
async function meetingOf(context: TopicContext): Promise<Meeting | null> {
  const { text } = context.question;
  if (!/会议|会上|会(?:议)?交办|调度会|推进会|交办|\bmeetings?\b/i.test(text)) return null;
  const named = firstMentioned(context, 'meeting');
  const meetings = await context.store.read(
    'meetings',
    context.scope,
    named ? { id: named.id } : { on: { to: context.today } },
  );
  const kind = MEETING_WORDS.find(([pattern]) => pattern.test(text))?.[1] ?? (named ? undefined : 'DISPATCH');
  const { period } = context.question;
  const inTime = meetings.filter(
    (meeting) => named || !period || period.kind === 'day' || (meeting.on >= period.from && meeting.on <= period.to),
  );
  const ofKind = inTime.filter((meeting) => named || !kind || meeting.kind === kind);
  const chains = mentioned(context, 'chain');
  const ours = ofKind.filter((meeting) => meeting.chainId !== null && chains.includes(meeting.chainId));
  const fitting = ours.length > 0 ? ours : ofKind;
  return fitting.sort((left, right) => left.on.localeCompare(right.on)).at(-1) ?? null;
}

async function meetingTasks(context: TopicContext, meeting: Meeting): Promise<Draft | null> {
  const tasks = await context.store.read('tasks', context.scope, { meetingId: meeting.id });
  if (tasks.length === 0) return null;
  const shown = tasks.filter((task) => fits(task, context));
  const held = factsFor(context).date(
    { id: meeting.id, key: 'on', measure: { en: 'held on', zh: '召开时间' }, ledger: 'meetings' },
    meeting.on,
  );
  const head = ledgerPoint(
    context.say({
      en: `${held.subject}, held on ${sayValue(held, 'en')}.`,
      zh: `${held.subject}，${sayValue(held, 'zh')}召开。`,
    }),
    [held],
  );
  const listing = listingOf(context, shown, 'meetingTasks', handedOut(shown.length < tasks.length, context), (task) =>
    statusLine(context, task),
  );
  return { other: [head, ...listingPoints(context, { ...listing, place: { id: meeting.id, name: held.subject } })] };
}

function fits(task: Task, context: TopicContext): boolean {
  const done = filterOn(context, 'done');
  const overdue = filterOn(context, 'overdue');
  const open = context.question.filters.some(({ field, values }) => field === 'problemStatus' && values.length > 1);
  if (open && !done) return task.status === 'OPEN';
  if (overdue && !overdue.negated) return task.status === 'OPEN' && task.due < context.today;
  if (done && context.question.form === 'list') return (task.status === 'DONE') !== done.negated;
  return true;
}
