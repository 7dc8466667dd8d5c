import { z } from 'zod';
import { isJson } from './json.js';
import { type Content, readContent } from './web-api/content.js';
import { SlackError } from './web-api/slack-error.js';
import type { ResponseTarget } from './workspace/response-urls.js';
import type { World } from './world.js';

const schema = z.object({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  attachments: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: z.boolean().default(false),
  delete_original: z.boolean().default(false),
  thread_ts: z.string().optional(),
  metadata: z.unknown().optional(),
});

/**
 * Shows what an app says through a `response_url`, or by acknowledging a command. A repeated answer to a command replaces the
 * one before it when it asks to.
 * @throws SlackError when there is nothing to show, or something that Slack would refuse.
 */
export function respond(world: World, target: ResponseTarget, given: unknown): void {
  const read = schema.safeParse(isJson(given) ? given : { text: given });
  if (!read.success) throw new SlackError('invalid_payload');
  const answer = read.data;
  const original = target.ts === null ? undefined : world.messages.find(target.channel, target.ts);
  if (answer.delete_original) {
    if (original) world.messages.remove(original);
    return;
  }
  const content = readContent(answer, false);
  if (answer.replace_original && original) {
    Object.assign(original, content);
    if (original.onlyFor === null) original.edited = { user: original.user, ts: world.timestamp() };
    world.messages.changed(original);
    return;
  }
  const ts = post(world, target, { content, hidden: answer.response_type === 'ephemeral', threadTs: answer.thread_ts });
  if (target.fromCommand) target.ts = ts;
}

interface Answer {
  readonly content: Content;
  readonly hidden: boolean;
  readonly threadTs: string | undefined;
}

function post(world: World, target: ResponseTarget, { content, hidden, threadTs }: Answer): string {
  const { bot } = world.workspace;
  const message = world.messages.post({
    ...content,
    channel: target.channel,
    threadTs: threadTs ?? null,
    user: bot.userId,
    botId: bot.botId,
    onlyFor: hidden ? target.user : null,
  });
  return message.ts;
}
