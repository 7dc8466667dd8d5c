import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import type { ImportFileRow } from '../../store/types.js';
import type { ReadContext } from '../context.js';
import { defineVerb } from '../verb.js';
import { ownResource } from './plan/row-rights.js';
import { demandImporter, previewInput } from './preview.js';

/** So long a file waits for the word of whoever sent it. */
const HOURS = 24;

const { name, bytes, ledger, map, set, unit, sheet, meeting, meetingOn } = previewInput.shape;
/** What was said of a file beside its bytes. */
const options = z.object({ ledger: ledger.unwrap(), map, set, unit, sheet, meeting, meetingOn });
type FileOptions = z.infer<typeof options>;

/** Keeps a file that was looked at until its sender says what is to become of it, at most a day; older ones go. */
export const keepFile = defineVerb({
  name: 'ledger.keep-file',
  summary: { en: 'Keep a file that waits to be imported', zh: '暂存待导入的文件' },
  input: z.object({ id: z.string().min(1).max(100), name, bytes, options }),
  action: 'ledger.import',
  writes: true,
  resource: async ({ actor, rules }, { options: { ledger: of } }) => ownResource(actor, rules, of),
  async run({ tx, actor, clock, rules }, { id, name: fileName, bytes: held, options: given }) {
    demandImporter({ actor, rules }, given.ledger);
    const now = clock.now();
    await tx.forgetImportFiles(now.toISOString());
    const expiresAt = new Date(now.getTime() + HOURS * 3_600_000).toISOString();
    const file = {
      id,
      actorId: actor.id,
      fileName,
      bytes: held,
      options: given,
      createdAt: now.toISOString(),
      expiresAt,
    };
    if ((await tx.importFile(id)) === null) await tx.putImportFile(file);
    return { result: { id, expiresAt }, subject: `import-files/${id}`, before: null, after: { fileName, expiresAt } };
  },
});

/** Lets a waiting file go. */
export const dropFile = defineVerb({
  name: 'ledger.drop-file',
  summary: { en: 'Let a file go that waits to be imported', zh: '取消导入' },
  input: z.object({ id: z.string() }),
  action: 'ledger.import',
  writes: true,
  resource: async ({ actor, rules }) => ownResource(actor, rules, 'projects'),
  async run({ tx, actor }, { id }) {
    await tx.takeImportFile(id, actor.id);
    return { result: { id }, subject: `import-files/${id}`, before: { id }, after: null };
  },
});

/**
 * A file that waits, with what was said of it.
 * @throws WutongError `conflict` when it waits no longer, or for somebody else.
 */
export async function waitingFile(
  { store, actor, clock }: Pick<ReadContext, 'store' | 'actor' | 'clock'>,
  id: string,
): Promise<ImportFileRow & { readonly options: FileOptions }> {
  const file = await store.importFile(id);
  const waits = file !== null && file.actorId === actor.id && file.expiresAt > clock.now().toISOString();
  if (waits) return { ...file, options: options.parse(file.options) };
  const zh = '该文件已不再等待导入：已导入、已取消，或已超过一天。请重新发送文件。';
  const message = 'This file waits no longer: it was brought in, cancelled, or a day has passed. Send it again.';
  throw new WutongError('conflict', message, { zh });
}
