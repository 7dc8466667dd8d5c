import { EVERYTHING } from '../../domain/people/scope.js';
import type { ReadContext } from '../context.js';
import type { Imported } from './import.js';

/** What was done with a file that one sent and that waits no longer; null where it waits, or nothing was brought in from it. */
export async function broughtIn(
  { store, actor }: Pick<ReadContext, 'store' | 'actor'>,
  fileId: string,
): Promise<Imported | null> {
  if ((await store.importFile(fileId)) !== null) return null;
  const [run] = await store.importRuns({ fileId });
  if (run?.actorId !== actor.id) return null;
  const [meeting] = run.meetingId === null ? [] : await store.read('meetings', EVERYTHING, { id: run.meetingId });
  const { ledger, counts } = run;
  return { ledger, counts, run, meeting: meeting ? { id: meeting.id, title: meeting.titleZh, on: meeting.on } : null };
}
