import { z } from 'zod';
import type { LightColour } from '../../domain/lights/types.js';
import { EVERYTHING, sees } from '../../domain/people/scope.js';
import { WutongError } from '../../lib/errors.js';
import type { Resource } from '../../rights/index.js';
import type { ChangedRecord, PendingState, ReceiptRow, ToldAs } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { type Name, nameOf } from '../figure.js';
import { defineVerb } from '../verb.js';
import { type DescribedRecord, describeChanges } from './describe.js';
import { projectsOf, tasksOf } from './touched.js';

/** A change as a reader gets to see it: one that was made, or one that waits for a word. */
export interface ChangeCard {
  readonly state: 'MADE' | 'TAKEN_BACK' | 'TOOK_BACK' | PendingState;
  /** The key of the receipt, or the id of what waits. */
  readonly key: string;
  readonly verb: string;
  readonly subject: string;
  readonly by: Name;
  /** When, by the wall clock: `2026-11-20T09:30`. */
  readonly at: string;
  readonly records: readonly DescribedRecord[];
  readonly lights: readonly { readonly subject: string; readonly light: LightColour }[];
  readonly told: readonly { readonly person: Name; readonly as: ToldAs }[];
  /** What a sentence was read from. */
  readonly words: string | null;
  readonly expiresAt: string | null;
  readonly mine: boolean;
  readonly asOf: string;
  readonly demo: boolean;
}

/** Shows a change that was made, or one that waits, with what it changes before and after. */
export const showChange = defineVerb({
  name: 'change.show',
  summary: { en: 'Show a change', zh: '查看变更' },
  input: z.object({ key: z.string().min(1) }),
  action: 'change.confirm',
  writes: false,
  async run(context, { key }): Promise<ChangeCard> {
    const receipt = await context.store.receipt(key);
    if (receipt) return await ofReceipt(context, receipt);
    const pending = await context.store.pendingChange(key);
    if (pending === null) throw gone();
    const { state, actorId, words, expiresAt, createdAt: at } = pending;
    const stands = state === 'OPEN' && new Date(expiresAt) <= context.clock.now() ? 'EXPIRED' : state;
    return await cardOf(context, { ...pending, key, at, state: stands, actorId, told: [], words, expiresAt });
  },
});

async function ofReceipt(context: ReadContext, receipt: ReceiptRow): Promise<ChangeCard> {
  const state = receipt.undoneBy !== null ? 'TAKEN_BACK' : receipt.undoes !== null ? 'TOOK_BACK' : 'MADE';
  return await cardOf(context, { ...receipt, state, words: null, expiresAt: null });
}

type Shown = Pick<ChangeCard, 'key' | 'verb' | 'subject' | 'at' | 'words' | 'expiresAt' | 'state'> &
  Pick<ReceiptRow, 'actorId' | 'told' | 'resource'> & { readonly changes: readonly ChangedRecord[] };

async function cardOf(
  context: ReadContext,
  { changes, actorId, told, resource, ...shown }: Shown,
): Promise<ChangeCard> {
  const { store, scope, actor, clock } = context;
  const concerned = actorId === actor.id || told.some(({ personId }) => personId === actor.id);
  if (!concerned && !sees(scope, resource as Resource)) throw gone();
  const subjects = [...projectsOf(changes), ...tasksOf(changes)];
  const lights = await store.lights(EVERYTHING, { subject: subjects });
  const people = await store.read('people', EVERYTHING, { id: [actorId, ...told.map(({ personId }) => personId)] });
  const named = (id: string): Name => {
    const person = people.find((each) => each.id === id);
    return person ? nameOf({ id, nameZh: person.titleZh, nameEn: person.titleEn }) : { id, nameZh: id, nameEn: id };
  };
  const { key, verb, subject, at, words, expiresAt, state } = shown;
  return {
    key,
    verb,
    subject,
    at: clock.wallTime(new Date(at)),
    words,
    expiresAt,
    state,
    by: named(actorId),
    records: await describeChanges(store, changes),
    lights: lights.map(({ subject: of, light }) => ({ subject: of, light })),
    told: told.map(({ personId, as }) => ({ person: named(personId), as })),
    mine: actorId === actor.id,
    asOf: clock.today(),
    demo: (await store.installation())?.demo ?? false,
  };
}

function gone(): WutongError {
  return new WutongError('not-found', 'This change is not kept any more. Look at the record itself.', {
    zh: '这次变更已不再保存，请直接查看该记录。',
  });
}
