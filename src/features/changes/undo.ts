import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { recordFromJson } from '../../domain/ledgers/from-json.js';
import type { LedgerName, LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import { type Action, can, type Resource, UNOWNED, whoMay } from '../../rights/index.js';
import type { ChangedRecord, ReceiptRow } from '../../store/types.js';
import { ClosedError } from '../closed-error.js';
import type { WriteContext } from '../context.js';
import { LIGHTS } from '../lit-records.js';
import { scheduleChase } from '../problem-chase.js';
import { relight } from '../relight.js';
import { type Change, defineVerb } from '../verb.js';
import { problemsOf, projectsOf, tasksOf } from './touched.js';

/** How long a change can be taken back. */
const HOURS = 24;

/** A change whose records are all known, column by column. */
type Reversible = ChangedRecord & { readonly ledger: LedgerName };

/** Takes back what one command, form or confirmation wrote, where nothing was changed since; who was told is told again. */
export const undoChange = defineVerb({
  name: 'change.undo',
  summary: { en: 'Take back a change', zh: '撤销一次变更' },
  input: z.object({
    /** Which one; without it the last of one's own that can be taken back. */
    key: z.string().trim().min(1).max(500).optional(),
  }),
  action: 'change.undo',
  writes: true,
  resource: async () => UNOWNED,
  async run(context, { key }) {
    const { tx, actor } = context;
    const receipt = await findReceipt(context, key);
    const changes = receipt.changes.map(demandReversible);
    demandRight(context, receipt);
    await tx.hold(LIGHTS, 'shared');
    for (const id of projectsOf(changes)) await tx.hold(`projects/${id}`);
    for (const id of tasksOf(changes)) await tx.hold(`tasks/${id}`);
    const problemIds = problemsOf(changes);
    for (const id of problemIds) await tx.hold(`problems/${id}`);
    const undone: Change[] = [];
    for (const change of changes.toReversed()) undone.push(await takeBack(context, change));
    await relight(context, { projectIds: projectsOf(changes), taskIds: tasksOf(changes), problemIds });
    for (const problem of await tx.read('problems', EVERYTHING, { id: problemIds }))
      await scheduleChase(context, problem);
    if (!(await tx.markUndone(receipt.key, `undo:${receipt.key}`))) throw alreadyUndone(receipt);
    const [first, ...others] = undone as [Change, ...Change[]];
    const about = undone.find(({ subject }) => subject === receipt.subject) ?? first;
    return {
      result: receipt,
      ...about,
      alsoChanged: [first, ...others].filter((change) => change !== about),
      undoes: receipt.key,
      tell: [
        ...receipt.told,
        ...(receipt.actorId === actor.id ? [] : [{ personId: receipt.actorId, as: 'owner' as const }]),
      ],
    };
  },
});

async function findReceipt({ tx, actor, clock }: WriteContext, key: string | undefined): Promise<ReceiptRow> {
  const receipt =
    key === undefined
      ? ((await tx.latestReceipts(actor.id, 20)).find((row) => row.undoes === null && row.undoneBy === null) ?? null)
      : await tx.receipt(key);
  if (receipt === null) {
    throw new WutongError('not-found', 'There is no change of yours that could be taken back.');
  }
  if (receipt.undoneBy !== null) throw alreadyUndone(receipt);
  const age = clock.now().getTime() - new Date(receipt.at).getTime();
  if (age > HOURS * 3_600_000) {
    throw new WutongError(
      'conflict',
      `The change of ${receipt.subject} is more than ${HOURS} hours old and cannot be taken back. Change the record again instead.`,
    );
  }
  return receipt;
}

function alreadyUndone({ subject }: ReceiptRow): WutongError {
  return new WutongError('conflict', `The change of ${subject} was taken back already. Look at the record again.`);
}

function demandReversible(change: ChangedRecord): Reversible {
  const { ledger } = change;
  if (ledger !== null) return { ...change, ledger };
  throw new WutongError('conflict', `The change of ${change.subject} cannot be taken back. Change it again instead.`);
}

/** Whoever may do what was done may take it back. */
function demandRight({ actor, rules }: WriteContext, { action, subject, resource: judged }: ReceiptRow): void {
  const resource = judged as Resource;
  if (can(rules.rights, actor, action as Action, resource)) return;
  const message = `${actor.id} may not take back the change of ${subject}.`;
  throw new ClosedError('not-allowed', message, undoChange.name, whoMay(rules.rights, action as Action, resource));
}

/** Puts one record back as it was, if it still is as the change left it. */
async function takeBack({ tx }: WriteContext, { ledger, subject, before, after }: Reversible): Promise<Change> {
  const [now] = await tx.read(ledger, EVERYTHING, { id: subject } as object);
  const left = after === null ? undefined : recordFromJson(ledger, after);
  if (!isDeepStrictEqual(withoutVersion(now), withoutVersion(left))) {
    throw new WutongError(
      'conflict',
      `${subject} was changed again since. Look at it, and change what is wrong instead of taking everything back.`,
    );
  }
  if (before === null) {
    await tx.remove(ledger, [subject]);
    await tx.removeLights([subject]);
    if (ledger === 'problems') await tx.eraseProblemContact(subject);
    return { subject, ledger, before: now, after: null };
  }
  const was = recordFromJson(ledger, before);
  if (now === undefined) {
    await tx.insert(ledger, [was]);
    return { subject, ledger, before: null, after: was };
  }
  const version = (now as { readonly version?: number }).version;
  const restored = await tx.update(ledger, subject, was as Partial<LedgerRecord<LedgerName>>, version);
  return { subject, ledger, before: now, after: restored };
}

/** What was taken back in between counts on, and leaves the record as it was. */
function withoutVersion(record: object | undefined): object | undefined {
  return record && { ...record, version: null };
}
