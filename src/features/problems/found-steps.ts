import { addAllToOutbox, type OutboxEntry, type StepHandler } from '../../delivery/index.js';
import type { Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { DueStep, Transaction } from '../../store/types.js';
import type { VerbContext, WriteContext } from '../context.js';
import { findingsIn, projectsWithProblem } from './findings-in.js';
import { FOUND, type FoundData } from './outgoing.js';

const FOUND_STEP = 'found';
/** Nine o'clock, in minutes after midnight. */
const PROPOSED_AT = 540;

/** Puts up what the ledgers show by now, each finding once: it is proposed at nine on the next working day. Tells how many are new. */
export async function scheduleFindings(context: Pick<WriteContext, 'tx' | 'clock' | 'rules'>): Promise<number> {
  const { tx, clock, rules } = context;
  const filed = await projectsWithProblem(tx);
  const projects = (await tx.read('projects', EVERYTHING)).filter(({ id }) => !filed.has(id));
  const today = clock.machineToday();
  const isAhead =
    rules.calendar.isWorkday(today).workday && clock.instantAt(today, PROPOSED_AT) > clock.now().toISOString();
  const dueAt = clock.instantAt(isAhead ? today : rules.calendar.addWorkdays(today, 1), PROPOSED_AT);
  const found = await findingsIn(tx, context, projects);
  return await tx.addSteps(
    found.flatMap(({ project, findings }) =>
      findings.map(({ kind, since }) => ({ subject: project.id, kind: FOUND_STEP, round: `${kind}@${since}`, dueAt })),
    ),
  );
}

/** Proposes what was found to whoever owns the projects, in one message each (rule 9); nothing is filed by it. */
export function foundSteps({ clock }: Pick<VerbContext, 'clock'>): StepHandler {
  return {
    kind: FOUND_STEP,
    lot: 200,
    async run(tx, steps) {
      const messages = await messagesOf(tx, steps);
      if (messages.length > 0) await addAllToOutbox(tx, messages, clock.now().toISOString());
      return steps.map(() => ({ noted: null }));
    },
  };
}

async function messagesOf(tx: Transaction, steps: readonly DueStep[]): Promise<OutboxEntry[]> {
  const projects = await tx.read('projects', EVERYTHING, { id: [...new Set(steps.map(({ subject }) => subject))] });
  const unitIds = projects.flatMap(({ ownerUnitId }) => ownerUnitId ?? []);
  const people = await tx.read('people', EVERYTHING, { unitId: unitIds });
  const isOwner = (personId: string, { ownerPersonId, ownerUnitId }: Project) =>
    ownerPersonId === null
      ? people.some(({ id, unitId }) => id === personId && unitId === ownerUnitId)
      : ownerPersonId === personId;
  return (await tx.accounts()).flatMap(({ userId, personId }): OutboxEntry[] => {
    const own = projects.filter((project) => personId !== null && isOwner(personId, project));
    const [first] = steps.filter(({ subject }) => own.some(({ id }) => id === subject));
    if (first === undefined) return [];
    const data: FoundData = { receiver: userId, projectIds: own.map(({ id }) => id) };
    const key = `found:${first.subject}:${first.round}:${userId}`;
    return [{ key, audience: { user: userId }, template: FOUND, data, priority: 'answer' }];
  });
}
