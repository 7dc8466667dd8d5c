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
import { refuse } from '../refuse.js';
import { relight } from '../relight.js';
import { type Change, defineVerb } from '../verb.js';
import { demandNothingBuiltOn, type Reversible } from './built-on.js';
import { locksOf, problemsOf, projectsOf, tasksOf } from './touched.js';

/** How long a change can be taken back. */
const HOURS = 24;

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
    const problemIds = problemsOf(changes);
    await tx.hold(await locksOf(tx, changes));
    await demandNothingBuiltOn(tx, changes);
    const undone: Change[] = [];
    for (const change of changes.toReversed()) undone.push(await takeBack(context, change));
    const problems = await tx.read('problems', EVERYTHING, { id: problemIds });
    await relight(context, { projectIds: projectsOf(changes), taskIds: tasksOf(changes), problems });
    for (const problem of problems) await scheduleChase(context, problem);
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
    key === undefined ? ((await tx.latestReceipts(actor.id, 20)).find(canBeTakenBack) ?? null) : await tx.receipt(key);
  if (receipt === null) {
    throw new WutongError('not-found', 'There is no change of yours that could be taken back.', {
      zh: '没有可以撤销的变更。',
    });
  }
  if (receipt.undoneBy !== null) throw alreadyUndone(receipt);
  const age = clock.now().getTime() - new Date(receipt.at).getTime();
  if (age > HOURS * 3_600_000) {
    refuse('conflict', {
      en: `The change of ${receipt.subject} is more than ${HOURS} hours old and cannot be taken back. Change the record again instead.`,
      zh: `${receipt.subject}的变更已超过${HOURS}小时，不能撤销，请直接修改该记录。`,
    });
  }
  return receipt;
}

/** Whether a change is one of the ledgers' own, and neither takes one back nor was taken back. */
function canBeTakenBack({ undoes, undoneBy, changes }: ReceiptRow): boolean {
  return undoes === null && undoneBy === null && changes.every(({ ledger }) => ledger !== null);
}

function alreadyUndone({ subject }: ReceiptRow): WutongError {
  return new WutongError('conflict', `The change of ${subject} was taken back already. Look at the record again.`, {
    zh: `${subject}的变更已经撤销，请重新查看该记录。`,
  });
}

function demandReversible(change: ChangedRecord): Reversible {
  const { ledger } = change;
  if (ledger !== null) return { ...change, ledger };
  refuse('conflict', {
    en: `The change of ${change.subject} cannot be taken back. Change it again instead.`,
    zh: `${change.subject}的变更不能撤销，请直接修改。`,
  });
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
    refuse('conflict', {
      en: `${subject} was changed again since. Look at it, and change what is wrong instead of taking everything back.`,
      zh: `${subject}之后又有变动，请先核对，改正有误之处，不要整项撤销。`,
    });
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
