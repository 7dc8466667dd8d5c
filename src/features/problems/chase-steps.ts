import { addToOutbox, type StepHandler, type StepOutcome } from '../../delivery/index.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { chaseOf, type PlannedChase, roundOf } from '../../domain/problems/index.js';
import type { DueStep, ToldPerson, Transaction } from '../../store/types.js';
import { chaseWords } from '../../texts/problems.js';
import { SYSTEM } from '../actors.js';
import type { VerbContext, WriteContext } from '../context.js';
import { LIGHTS } from '../lit-records.js';
import { once } from '../run-change.js';
import { writeContext } from '../run-verb.js';
import { escalateProblem } from './escalate.js';
import { inquireProblem } from './inquire.js';
import { CHASE, type ChaseData } from './outgoing.js';
import { tellParties } from './parties.js';
import { resumeProblem } from './resume.js';
import { CHASE_STEP, clockOf } from './steps.js';

/** Chases problems: reminds, urges and escalates what is still as it was when the step was put up. */
export function chaseSteps(context: VerbContext): StepHandler {
  return {
    kind: CHASE_STEP,
    async run(tx, steps) {
      const outcomes: StepOutcome[] = [];
      for (const step of steps) outcomes.push(await chaseOnce(writeContext({ ...context, actor: SYSTEM }, tx), step));
      return outcomes;
    },
  };
}

/** A step that is no longer among what the problem is to be chased for does nothing. */
async function chaseOnce(context: WriteContext, { subject: id, round }: DueStep): Promise<StepOutcome> {
  const { tx, rules } = context;
  await tx.hold(LIGHTS, 'shared');
  await tx.hold(`problems/${id}`);
  const [problem] = await tx.read('problems', EVERYTHING, { id });
  if (problem === undefined) return { noted: null };
  const chase = chaseOf(problem, clockOf(problem, rules), rules.calendar).find((each) => roundOf(each) === round);
  if (chase === undefined) return { noted: null };
  const after = await done(context, problem, chase);
  const told = await tellParties(tx, chase.tells, { before: problem, after });
  await writeTo(tx, { problem: after, chase, told, now: context.clock.now().toISOString() });
  return { noted: { does: chase.does, told: told.map(({ personId }) => personId) } };
}

/** What the chase does to the problem itself. */
async function done(context: WriteContext, problem: Problem, { name, day, does }: PlannedChase): Promise<Problem> {
  const key = `chase:${problem.id}:${roundOf({ name, day })}`;
  const { zh, en } = chaseWords(name);
  // One sentence for both languages: what the clock says stands beside its Chinese term wherever it is read.
  const words = `${zh} · ${en} (${day})`;
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
  readonly now: string;
}

/** Each person by each of his accounts, once for each chase and day. */
async function writeTo(tx: Transaction, { problem, chase, told, now }: Writing): Promise<void> {
  const accounts = await tx.accounts();
  const priority = chase.does === 'REMIND' ? 'answer' : 'escalation';
  for (const { personId, as } of told)
    for (const { userId } of accounts.filter((account) => account.personId === personId)) {
      const data: ChaseData = { receiver: userId, problemId: problem.id, chase: chase.name, day: chase.day, as };
      const key = `chase:${problem.id}:${roundOf(chase)}:${userId}`;
      await addToOutbox(tx, { key, audience: { user: userId }, template: CHASE, data, priority }, now);
    }
}
