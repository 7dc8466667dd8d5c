import type { Problem, ProblemEvent } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { afterMove, type MoveName, moveOf, movesFrom, stepDue } from '../../domain/problems/index.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { demandDay } from '../demand-day.js';
import { demandVersion } from '../demand-version.js';
import { LIGHTS } from '../lit-records.js';
import { clockOf, scheduleChase } from '../problem-chase.js';
import { refuse } from '../refuse.js';
import { relight } from '../relight.js';
import type { Written } from '../verb.js';
import { readBodies, tellParties } from './parties.js';

interface Addressed {
  readonly problem: string;
  readonly version?: number | undefined;
}

/**
 * The marks by which a problem is somebody's own. On the two levels of the county its promotion body answers along with the
 * department that the problem is laid on.
 */
export function marksOf(problem: Problem): Resource {
  const { chainId, countyId, enterpriseId, ownerUnitId, ownerPersonId, filedById, level, ladder } = problem;
  const county = ladder[0];
  return {
    chainId,
    countyId,
    enterpriseId,
    unitIds: level <= 2 && county !== undefined ? [ownerUnitId, county] : [ownerUnitId],
    ownerPersonId,
    filedById,
  };
}

/** The marks of the problem with a number; whoever may not see it learns nothing of it. */
export async function problemResource({ tx, scope }: WriteContext, { problem: id }: Addressed): Promise<Resource> {
  const [problem] = await tx.read('problems', scope, { id });
  if (problem === undefined) throw unknownProblem(id);
  return marksOf(problem);
}

/** What is said of a number that is not there, or is not for the reader. */
export function unknownProblem(id: string): WutongError {
  return new WutongError('not-found', `There is no problem ${id} that you may see. Check the number.`, {
    zh: `没有您可查看的问题${id}，请核对编号。`,
    field: 'problem',
  });
}

/** Holds a problem to the end of the transaction, and reads it as it then is. */
export async function holdProblem(context: WriteContext, { problem: id, version }: Addressed): Promise<Problem> {
  const { tx } = context;
  await demandDay(context);
  await tx.hold(LIGHTS, 'shared');
  await tx.hold(`problems/${id}`);
  const [problem] = await tx.read('problems', EVERYTHING, { id });
  if (problem === undefined) throw unknownProblem(id);
  if (version !== undefined) await demandVersion(tx, 'problems', problem, version);
  return problem;
}

/** A move that is made, with what it changes beside state and clock. */
export interface Made {
  readonly move: MoveName;
  readonly changes?: Partial<Problem>;
  /** What was said of it, in the words of whoever makes it, or in both languages where the clock makes it. */
  readonly note: string | { readonly zh: string; readonly en: string };
  readonly evidence?: string | null;
}

/** A problem that a move was made with, and the event that it left. */
export interface Moved {
  readonly problem: Problem;
  readonly event: ProblemEvent;
}

/** Makes a move: state, clock, history, light, chase and who is told, by the state table. */
export async function makeMove(context: WriteContext, before: Problem, made: Made): Promise<Written<Moved>> {
  const { tx, actor } = context;
  const { move, changes = {} } = made;
  const status = afterMove(move, before);
  if (status === null) refuseMove(move, before);
  const clocked = clockAfter(context, before, move);
  const after = await tx.update('problems', before.id, { ...clocked, status, ...changes }, before.version);
  const event = eventOf(context, after, made);
  await tx.insert('problemEvents', [event]);
  await relight(context, { problems: [after] });
  await scheduleChase(context, after);
  const told = tellParties(await readBodies(tx, [before, after]), moveOf(move).tells, { before, after });
  return {
    result: { problem: after, event },
    subject: before.id,
    ledger: 'problems',
    before,
    after,
    alsoChanged: [{ subject: event.id, ledger: 'problemEvents', before: null, after: event }],
    tell: told.filter(({ personId }) => personId !== actor.id),
  };
}

/** @throws WutongError `conflict` that says where the problem stands, and what can be done with it. */
export function refuseMove(move: MoveName, problem: Problem): never {
  const { id, status, heldOn } = problem;
  refuse('conflict', problemRefusals.notFromHere(id, move, status, heldOn !== null, movesFrom(problem)));
}

/** The event of a move, numbered by the version of the problem that it makes. */
export function eventOf(context: WriteContext, after: Problem, { move, note, evidence = null }: Made): ProblemEvent {
  const { actor, clock } = context;
  const words = typeof note === 'string' ? { zh: note, en: note } : note;
  const action = moveOf(move).event;
  return {
    id: `${after.id}/${after.version}-${action}`,
    problemId: after.id,
    action,
    on: clock.today(),
    at: clock.now().toISOString(),
    unitId: actor.unitId ?? after.ownerUnitId,
    personId: actor.kind === 'person' ? actor.id : null,
    toUnitId: after.ownerUnitId,
    statusAfter: after.status,
    levelAfter: after.level,
    noteZh: words.zh,
    noteEn: words.en,
    evidence,
    demo: after.demo,
  };
}

/** What a move does to the days of a problem, by the state table. */
function clockAfter(context: WriteContext, problem: Problem, move: MoveName): Partial<Problem> {
  const { clock, rules } = context;
  const today = clock.today();
  const counted = clockOf(problem, rules);
  switch (moveOf(move).clock) {
    case 'RESTARTS':
      return {
        levelSince: today,
        resolveDue: stepDue('RESOLVE', { RECEIVED: today }, counted, rules.calendar) ?? problem.resolveDue,
        heldOn: null,
        heldUntil: null,
        reviewOn: null,
      };
    case 'EXTENDS':
      return { extendedOn: today };
    case 'STOPS':
      return { heldOn: today };
    case 'RESUMES':
      return resumed(context, problem);
    case 'ENDS':
      return { heldOn: null, heldUntil: null, reviewOn: null, disputedOn: null };
    case 'GOES_ON':
      return {};
  }
}

/** The days that are still to come move by the working days for which the clock stood still. */
function resumed({ clock, rules }: WriteContext, problem: Problem): Partial<Problem> {
  const { heldOn, reviewOn, verifiedOn, repliedOn, verifyDue, replyDue, resolveDue, heldWorkdays } = problem;
  const stood = heldOn === null ? 0 : Math.max(0, rules.calendar.workdaysBetween(heldOn, clock.today()));
  const moved = (day: string) => rules.calendar.addWorkdays(day, stood);
  return {
    ...(verifiedOn === null && { verifyDue: moved(verifyDue) }),
    ...(repliedOn === null && { replyDue: moved(replyDue) }),
    resolveDue: moved(resolveDue),
    heldWorkdays: heldWorkdays + stood,
    heldOn: null,
    heldUntil: null,
    // A review that was missed keeps it red.
    ...((reviewOn === null || reviewOn >= clock.today()) && { reviewOn: null }),
  };
}
