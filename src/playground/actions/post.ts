import { randomUUID } from 'node:crypto';
import type { PageReply } from '../page-protocol.js';
import type { Person } from '../workspace/types.js';
import type { World } from '../world.js';
import { Refused } from './refused.js';
import { ownChannel } from './who.js';

interface Words {
  readonly channel: string;
  readonly threadTs: string | null;
  readonly text: string;
  /** Ids of files that were uploaded for it. */
  readonly files?: readonly string[];
}

/** A person says something. */
export function post(world: World, person: Person, { channel: id, threadTs, text, files = [] }: Words): PageReply {
  const channel = ownChannel(world, person, id);
  if (text.trim() === '' && files.length === 0) throw new Refused('Write something first.');
  const root = threadTs === null ? null : world.messages.find(id, threadTs);
  if (root === undefined) throw new Refused('The thread is not there any more.');
  for (const file of files) world.files.find(file)?.channels.add(id);
  const message = world.messages.post({
    channel: channel.id,
    threadTs: root === null ? null : (root.threadTs ?? root.ts),
    user: person.id,
    text,
    files,
    subtype: files.length > 0 ? 'file_share' : null,
    clientMessageId: randomUUID(),
  });
  return { ok: true, ts: message.ts, channel: channel.id };
}
