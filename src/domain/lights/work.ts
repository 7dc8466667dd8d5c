import { addDays } from '../calendar/days.js';
import type { Standing } from '../indicators/standing.js';
import type { Milestone, Problem, Project, Task } from '../ledgers/ledgers.js';
import type { Judgement } from './project.js';
import { timeLeft } from './time-left.js';
import type { Verdict } from './types.js';

/** The light of a milestone, by the working days left; grey while its project is suspended or has ended. */
export function evaluateMilestone(
  milestone: Pick<Milestone, 'plannedOn' | 'revisedOn' | 'actualOn'>,
  project: Pick<Project, 'runState'> | null,
  { today, calendar, profile }: Judgement,
): Verdict {
  const { plannedOn, revisedOn, actualOn } = milestone;
  const due = revisedOn ?? plannedOn;
  if (actualOn !== null) return { light: 'GREEN', rule: 'milestone.done', inputs: { due, actualOn }, nextChange: null };
  const runState = project?.runState ?? 'NORMAL';
  if (runState === 'ENDED' || runState === 'SUSPENDED')
    return { light: 'GREY', rule: 'milestone.standing-still', inputs: { due, runState }, nextChange: null };
  const { light, workdaysLeft, nextChange } = timeLeft(due, today, calendar, profile.dueSoon.yellowWorkdays);
  return { light, rule: 'milestone.time-left', inputs: { due, workdaysLeft }, nextChange };
}

/** The light of a task, by the working days left; grey when cancelled, and when suspended until its restart is missed. */
export function evaluateTask(
  task: Pick<Task, 'due' | 'doneOn' | 'status' | 'restartOn'>,
  { today, calendar, profile }: Judgement,
): Verdict {
  const { due, doneOn, status, restartOn } = task;
  if (status === 'DONE') return { light: 'GREEN', rule: 'task.done', inputs: { due, doneOn }, nextChange: null };
  if (status === 'SUSPENDED' && restartOn !== null) {
    const inputs = { due, status, restartOn };
    if (restartOn < today) return { light: 'RED', rule: 'task.restart-missed', inputs, nextChange: null };
    return { light: 'GREY', rule: 'task.standing-still', inputs, nextChange: addDays(restartOn, 1) };
  }
  if (status !== 'OPEN')
    return { light: 'GREY', rule: 'task.standing-still', inputs: { due, status }, nextChange: null };
  const { light, workdaysLeft, nextChange } = timeLeft(due, today, calendar, profile.dueSoon.yellowWorkdays);
  return { light, rule: 'task.time-left', inputs: { due, workdaysLeft }, nextChange };
}

/** The light of a problem: red when it came back twice or is past due; set aside or on hold it is grey until the day that was named has passed. */
export function evaluateProblem(
  problem: Pick<Problem, 'status' | 'resolveDue' | 'reviewOn' | 'closedOn' | 'returnedCount' | 'heldOn' | 'heldUntil'>,
  { today, calendar, profile }: Judgement,
): Verdict {
  const { status, resolveDue, reviewOn, closedOn, returnedCount, heldOn, heldUntil } = problem;
  if (status === 'CLOSED') return { light: 'GREEN', rule: 'problem.closed', inputs: { closedOn }, nextChange: null };
  if (status === 'REJECTED') return { light: 'GREY', rule: 'problem.rejected', inputs: { status }, nextChange: null };
  if (status === 'MERGED') return { light: 'GREY', rule: 'problem.merged', inputs: { status }, nextChange: null };
  if (status === 'LONG_TERM') return setAside(reviewOn, today);
  if (heldOn !== null) return onHold(heldUntil, today);
  if (isReviewMissed(reviewOn, today)) return reviewMissed(reviewOn);
  const { light, workdaysLeft, nextChange } = timeLeft(resolveDue, today, calendar, profile.problem.yellowWorkdays);
  if (light !== 'RED' && returnedCount >= profile.problem.redReturns)
    return {
      light: 'RED',
      rule: 'problem.returned',
      inputs: { returnedCount, resolveDue, workdaysLeft },
      nextChange: null,
    };
  return { light, rule: 'problem.time-left', inputs: { resolveDue, workdaysLeft, returnedCount }, nextChange };
}

/** The light of an indicator against its schedule; null when there is no figure or nothing to hold it against. */
export function evaluateIndicator(standing: Standing | null, { profile }: Pick<Judgement, 'profile'>): Verdict | null {
  if (!standing || standing.againstSchedulePercent === null) return null;
  const { greenFrom, yellowFrom } = profile.indicator;
  const { againstSchedulePercent, latestMonth, actual, schedule } = standing;
  return {
    light: againstSchedulePercent >= greenFrom ? 'GREEN' : againstSchedulePercent >= yellowFrom ? 'YELLOW' : 'RED',
    rule: 'indicator.against-schedule',
    inputs: { month: latestMonth, actual, schedule, againstSchedulePercent },
    nextChange: null,
  };
}

function setAside(reviewOn: string | null, today: string): Verdict {
  if (isReviewMissed(reviewOn, today)) return reviewMissed(reviewOn);
  const nextChange = reviewOn && addDays(reviewOn, 1);
  return { light: 'GREY', rule: 'problem.set-aside', inputs: { reviewOn }, nextChange };
}

function isReviewMissed(reviewOn: string | null, today: string): boolean {
  return reviewOn !== null && reviewOn < today;
}

/** Red also after its clock goes on by itself (规则 34). */
function reviewMissed(reviewOn: string | null): Verdict {
  return { light: 'RED', rule: 'problem.review-missed', inputs: { reviewOn }, nextChange: null };
}

function onHold(heldUntil: string | null, today: string): Verdict {
  if (heldUntil !== null && heldUntil < today)
    return { light: 'RED', rule: 'problem.restart-missed', inputs: { heldUntil }, nextChange: null };
  return {
    light: 'GREY',
    rule: 'problem.on-hold',
    inputs: { heldUntil },
    nextChange: heldUntil && addDays(heldUntil, 1),
  };
}
