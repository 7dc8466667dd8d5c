import { addAllToOutbox, type OutboxEntry, type StepHandler, type StepOutcome } from '../../delivery/index.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { chaseOf, type PlannedChase, roundOf } from '../../domain/problems/index.js';
import type { DueStep, SlackAccount, ToldPerson } from '../../store/types.js';
import { chasedOn } from '../../texts/problems.js';
import { SYSTEM } from '../actors.js';
import type { VerbContext, WriteContext } from '../context.js';
import { LIGHTS } from '../lit-records.js';
import { CHASE_STEP, clockOf } from '../problem-chase.js';
import { once } from '../run-change.js';
import { writeContext } from '../run-verb.js';
import { escalateProblem } from './escalate.js';
import { inquireProblem } from './inquire.js';
import { CHASE, type ChaseData } from './outgoing.js';
import { type Bodies, readBodies, tellParties } from './parties.js';
import { resumeProblem } from './resume.js';

/** So many are done in one transaction. */
const LOT = 25;

/** Chases problems: reminds, urges and escalates what is still as it was when the step was put up. */
export function chaseSteps(context: VerbContext): StepHandler {
  return {
    kind: CHASE_STEP,
    lot: LOT,
    async run(tx, steps) {
      const lot = await heldLot(writeContext({ ...context, actor: SYSTEM }, tx), steps);
      const outcomes: StepOutcome[] = [];
      for (const step of steps) outcomes.push(await chaseOnce(lot, step));
      if (lot.messages.length > 0) await addAllToOutbox(tx, lot.messages, context.clock.now().toISOString());
      return outcomes;
    },
  };
}

/** What the steps of one lot share: what they read once, and what they put up together. */
interface Lot {
  readonly context: WriteContext;
  /** As they stand now. */
  readonly problems: Map<string, Problem>;
  readonly bodies: Bodies;
  readonly accounts: readonly SlackAccount[];
  readonly messages: OutboxEntry[];
}

/** Whoever takes several problems takes them in the same order as everybody else. */
async function heldLot(context: WriteContext, steps: readonly DueStep[]): Promise<Lot> {
  const { tx } = context;
  const ids = [...new Set(steps.map(({ subject }) => subject))].sort();
  await tx.hold(LIGHTS, 'shared');
  await tx.hold(ids.map((id) => `problems/${id}`));
  const held = await tx.read('problems', EVERYTHING, { id: ids });
  return {
    context,
    problems: new Map(held.map((each) => [each.id, each])),
    bodies: await readBodies(tx, held),
    accounts: await tx.accounts(),
    messages: [],
  };
}

/** A step that is no longer among what the problem is to be chased for does nothing. */
async function chaseOnce(lot: Lot, { subject: id, round }: DueStep): Promise<StepOutcome> {
  const { rules, clock } = lot.context;
  const problem = lot.problems.get(id);
  if (problem === undefined) return { noted: null };
  const chase = chaseOf(problem, clockOf(problem, rules), rules.calendar).find((each) => roundOf(each) === round);
  if (chase === undefined) return { noted: null };
  const after = await done(lot.context, problem, chase);
  lot.problems.set(id, after);
  const told = toldOf(lot, chase, { before: problem, after });
  if (told.length === 0)
    lot.context.log.warn({ problem: id, chase: chase.name, at: clock.now() }, 'nobody is there to be chased');
  lot.messages.push(...messagesOf(lot, { problem: after, chase, told }));
  return { noted: { does: chase.does, told: told.map(({ personId }) => personId) } };
}

/** Whom a chase tells; where none of them can be written to, the office is told along with them. */
function toldOf(
  { bodies, accounts }: Lot,
  { tells }: PlannedChase,
  standing: { readonly before: Problem; readonly after: Problem },
): ToldPerson[] {
  const told = tellParties(bodies, tells, standing);
  const isReached = told.some(({ personId }) => accounts.some((account) => account.personId === personId));
  return isReached ? told : tellParties(bodies, [...tells, 'OFFICE'], standing);
}

/** What the chase does to the problem itself. */
async function done(context: WriteContext, problem: Problem, { name, day, does }: PlannedChase): Promise<Problem> {
  const key = `chase:${problem.id}:${roundOf({ name, day })}`;
  const words = chasedOn(name, day);
  switch (does) {
    case 'ESCALATE':
      await once(escalateProblem, context, { input: { problem: problem.id, reason: words }, key });
      break;
    case 'RESUME':
      await once(resumeProblem, context, { input: { problem: problem.id, note: words }, key });
      break;
    case 'INQUIRE':
      await once(inquireProblem, context, { input: { problem: problem.id }, key });
      break;
    default:
      return problem;
  }
  return (await context.tx.read('problems', EVERYTHING, { id: problem.id }))[0] ?? problem;
}

interface Writing {
  readonly problem: Problem;
  readonly chase: PlannedChase;
  readonly told: readonly ToldPerson[];
}

/** Each person by each of his accounts, once for each chase and day. */
function messagesOf({ accounts }: Lot, { problem, chase, told }: Writing): OutboxEntry[] {
  const priority = chase.does === 'REMIND' ? 'answer' : 'escalation';
  return told.flatMap(({ personId, as }) =>
    accounts
      .filter((account) => account.personId === personId)
      .map(({ userId }): OutboxEntry => {
        const data: ChaseData = { receiver: userId, problemId: problem.id, chase: chase.name, day: chase.day, as };
        const key = `chase:${problem.id}:${roundOf(chase)}:${userId}`;
        return { key, audience: { user: userId }, template: CHASE, data, priority };
      }),
  );
}
