import { z } from 'zod';

const json = z.record(z.string(), z.unknown());
const messageSchema = z.object({
  ts: z.string(),
  channel: z.string(),
  threadTs: z.string().nullable(),
  user: z.string(),
  botId: z.string().nullable(),
  subtype: z.string().nullable(),
  clientMessageId: z.string().nullable(),
  text: z.string(),
  blocks: z.array(json),
  attachments: z.array(json),
  metadata: json.nullable(),
  edited: z.object({ user: z.string(), ts: z.string() }).nullable(),
  tasks: z.array(z.object({ id: z.string(), title: z.string(), status: z.string() })),
  reactions: z.array(z.object({ name: z.string(), users: z.array(z.string()) })),
});

/** What of a workspace outlives its process: what was said, but no file, and nothing that only one person saw. */
export const keptSchema = z.object({ messages: z.array(messageSchema) });

export type Kept = z.infer<typeof keptSchema>;
