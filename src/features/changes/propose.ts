import { createHash } from 'node:crypto';
import { z } from 'zod';
import { UNOWNED } from '../../rights/index.js';
import type { PendingChangeRow } from '../../store/types.js';
import type { VerbContext } from '../context.js';
import { previewChange } from '../run-change.js';
import { runVerb } from '../run-verb.js';
import { defineVerb, type WriteVerb } from '../verb.js';

/** How long a change waits for its word. */
const HOURS = 24;

/** What is proposed, and where from. */
export interface Proposal {
  /** As it was written or read; it is parsed again when it is confirmed. */
  readonly input: Readonly<Record<string, unknown>>;
  /** The sentence that it was read from. */
  readonly words: string | null;
  /** The same key proposes once. */
  readonly key: string;
}

/**
 * Keeps a change that waits for a person's word: it is tried out first, so that what cannot be is refused at once, and what
 * can be is shown as it will be. It holds for the version that was looked at, and for a day.
 * @throws WutongError as the verb itself does.
 */
export async function proposeChange(
  verb: WriteVerb<z.ZodType, unknown>,
  context: VerbContext,
  { input, words, key }: Proposal,
): Promise<string> {
  const id = `PC-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;
  if ((await context.store.pendingChange(id)) !== null) return id;
  const { subject, resource, changes } = await previewChange(verb, context, input);
  const version = versionOf(changes[0]?.before);
  const held = version !== null && takesVersion(verb.input, version) ? { ...input, version } : input;
  await runVerb(keepProposal, context, { id, verb: verb.name, input: held, subject, resource, changes, words });
  return id;
}

/** 0 where nothing was there; null where it has no versions. */
function versionOf(before: unknown): number | null {
  if (before === null) return 0;
  const version = (before as { readonly version?: unknown } | undefined)?.version;
  return typeof version === 'number' ? version : null;
}

function takesVersion(input: z.ZodType, version: number): boolean {
  return input instanceof z.ZodObject && 'version' in input.shape && input.shape.version.safeParse(version).success;
}

/** Keeps what was tried out. */
export const keepProposal = defineVerb({
  name: 'change.propose',
  summary: { en: 'Propose a change', zh: '提出变更' },
  input: z.object({
    id: z.string(),
    verb: z.string(),
    input: z.record(z.string(), z.unknown()),
    subject: z.string(),
    resource: z.record(z.string(), z.unknown()),
    changes: z.custom<PendingChangeRow['changes']>((value) => Array.isArray(value)),
    words: z.string().nullable(),
  }),
  action: 'change.confirm',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, actor, clock }, proposed) {
    const now = clock.now();
    const times = {
      createdAt: now.toISOString(),
      expiresAt: new Date(now.getTime() + HOURS * 3_600_000).toISOString(),
    };
    await tx.addPendingChange({ ...proposed, actorId: actor.id, ...times });
    const { id, verb, subject } = proposed;
    return { result: id, subject: id, before: null, after: { verb, of: subject } };
  },
});
