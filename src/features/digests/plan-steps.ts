import type { StepHandler, StepOutcome } from '../../delivery/index.js';
import { addDays, type Calendar, weekdayOf } from '../../domain/calendar/index.js';
import { instantAt } from '../../lib/instant-at.js';
import type { DueStep, NewStep, Transaction } from '../../store/types.js';
import { tellOffice } from './alarm.js';
import { usualPreference } from './preference.js';
import { readReachable } from './receivers.js';
import type { StepParts } from './step-parts.js';
import { BOARD_STEP, DIGEST_STEP, USUAL_HOUR } from './steps.js';

/** The step that plans a day: its digests and boards, and the plan of the day after. */
export const PLAN_STEP = 'plan';

/** Minutes after midnight at which a day is planned. */
const PLANNED_AT = 5;

/** What else is to be done on each day, by kind; it is about nothing but itself. */
export interface DailyStep {
  readonly kind: string;
  /** Minutes after midnight. */
  readonly at: number;
}

/** The step with which planning begins: today, or nothing new where that is planned. */
export async function beginPlanning(tx: Transaction, { clock }: Pick<StepParts, 'clock'>): Promise<void> {
  const [round, now] = [clock.today(), clock.now().toISOString()];
  const first = (await tx.lastSteps(PLAN_STEP)).length === 0;
  await tx.addSteps([{ ...planOf(round), dueAt: now, data: { first } }]);
}

/** Plans each day once; of days that passed without a process, the office is told. */
export function planSteps(parts: StepParts, daily: readonly DailyStep[]): StepHandler {
  return {
    kind: PLAN_STEP,
    async run(tx, steps) {
      const outcomes: StepOutcome[] = [];
      for (const step of steps) outcomes.push(await planDay(tx, step, { ...parts, daily }));
      return outcomes;
    },
  };
}

type Planning = StepParts & { readonly daily: readonly DailyStep[] };

async function planDay(tx: Transaction, { round: day, data }: DueStep, parts: Planning): Promise<StepOutcome> {
  const { clock, timeZone, rules } = parts;
  const [today, now] = [clock.today(), clock.now().toISOString()];
  const at = (round: string, minutes: number) => instantAt(round, minutes, timeZone);
  if (day > today) return { putOffTo: at(day, PLANNED_AT) };
  if (day < today) {
    await tellOfMissed(tx, day, parts);
    await tx.addSteps([{ ...planOf(today), dueAt: now }]);
    return { noted: { missed: true } };
  }
  const first = (data as { readonly first?: boolean } | null)?.first === true;
  const digests = rules.calendar.isWorkday(day).workday ? await digestsOf(tx, day, at) : [];
  const boards = beginsWeek(day, rules.calendar) ? await boardsOf(tx, day, at) : [];
  // Nobody waited for what was due before there was anything here at all.
  const outgoing = [...digests, ...boards].filter(({ dueAt }) => !first || dueAt >= now);
  const others = parts.daily.map(({ kind, at: minutes }) => ({
    subject: kind,
    kind,
    round: day,
    dueAt: at(day, minutes),
  }));
  const tomorrow = addDays(day, 1);
  const added = await tx.addSteps([...outgoing, ...others, { ...planOf(tomorrow), dueAt: at(tomorrow, PLANNED_AT) }]);
  parts.log.info({ day, digests: digests.length, boards: boards.length, added }, 'the day is planned');
  return { noted: { digests: digests.length, boards: boards.length } };
}

function planOf(round: string) {
  return { subject: 'day', kind: PLAN_STEP, round };
}

type At = (day: string, minutes: number) => string;

/** One for everybody who can be written to; pauses and rights are looked at when it is due. */
async function digestsOf(tx: Transaction, round: string, at: At): Promise<NewStep[]> {
  const preferences = new Map((await tx.preferences()).map((row) => [row.personId, row]));
  return [...(await readReachable(tx)).keys()].map((subject) => {
    const { digestAt } = preferences.get(subject) ?? usualPreference(subject);
    return { subject, kind: DIGEST_STEP, round, dueAt: at(round, digestAt) };
  });
}

async function boardsOf(tx: Transaction, round: string, at: At): Promise<NewStep[]> {
  const dueAt = at(round, USUAL_HOUR);
  return (await tx.boards()).map(({ channelId }) => ({ subject: channelId, kind: BOARD_STEP, round, dueAt }));
}

/** Whether a day is the first working day of its week, which begins on Monday. */
export function beginsWeek(day: string, calendar: Calendar): boolean {
  if (!calendar.isWorkday(day).workday) return false;
  const monday = addDays(day, 1 - weekdayOf(day));
  return calendar.workdaysBetween(addDays(monday, -1), day) === 1;
}

async function tellOfMissed(tx: Transaction, from: string, { clock, rules, log }: StepParts): Promise<void> {
  const days: string[] = [];
  for (let day = from; day < clock.today(); day = addDays(day, 1))
    if (rules.calendar.isWorkday(day).workday) days.push(day);
  if (days.length === 0) return;
  log.error({ days }, 'days passed without a process that sends digests');
  const alarm = { kind: 'missed', days, whole: true } as const;
  await tellOffice(tx, { key: `passed:${from}`, alarm, now: clock.now().toISOString() });
}
