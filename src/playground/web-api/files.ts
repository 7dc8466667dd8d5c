import { z } from 'zod';
import { fileJson } from '../slack-json/file.js';
import { withBlockIds } from '../workspace/messages.js';
import type { StoredFile } from '../workspace/types.js';
import type { World } from '../world.js';
import { threadOf } from './chat-post.js';
import { readBlocks } from './content.js';
import { channelToPost } from './conversation.js';
import { anything, count, defineMethod, fromJson, text } from './method.js';
import { SlackError } from './slack-error.js';

const getUploadUrl = defineMethod({
  tier: 4,
  scopes: ['files:write'],
  arguments: z.object({ filename: text, length: count, alt_text: text.optional(), snippet_type: text.optional() }),
  run(given, world) {
    if (given.filename === '') throw new SlackError('filename_required');
    if (given.length <= 0) throw new SlackError('invalid_arguments');
    const { id, secret } = world.files.expect(given.filename, given.length, world.workspace.bot.userId);
    return { upload_url: `${world.baseUrl()}/upload/v1/${secret}`, file_id: id };
  },
});

const completeUpload = defineMethod({
  tier: 4,
  scopes: ['files:write'],
  arguments: z.object({
    files: fromJson(z.array(z.object({ id: z.string(), title: z.string().optional() })).min(1)),
    channel_id: text.optional(),
    channels: text.optional(),
    thread_ts: text.optional(),
    initial_comment: text.optional(),
    blocks: anything.optional(),
  }),
  run(given, world) {
    const where = given.channel_id ?? given.channels?.split(',')[0];
    const channel = where === undefined ? null : channelToPost(world, where);
    const threadTs = channel === null ? null : threadOf(world, channel.id, given.thread_ts);
    const blocks = given.initial_comment === undefined ? withBlockIds(readBlocks(given.blocks)) : [];
    const files = given.files.map(({ id, title }) => {
      const file = world.files.complete(id, title ?? null);
      if (file === undefined) throw new SlackError('file_not_found');
      return file;
    });
    if (channel !== null) {
      for (const file of files) file.channels.add(channel.id);
      world.messages.post({
        channel: channel.id,
        threadTs,
        user: world.workspace.bot.userId,
        botId: world.workspace.bot.botId,
        subtype: 'file_share',
        text: given.initial_comment ?? '',
        blocks,
        files: files.map(({ id }) => id),
      });
    }
    return { files: files.map((file) => fileJson(world, file)) };
  },
});

const info = defineMethod({
  tier: 4,
  scopes: ['files:read'],
  arguments: z.object({ file: text }),
  run(given, world) {
    return { file: fileJson(world, readableFile(world, given.file)), comments: [] };
  },
});

/** A file that the bot may read: its own, or one that was shared where it is. @throws SlackError `file_not_found`. */
export function readableFile(world: World, id: string): StoredFile {
  const file = world.files.find(id);
  const { userId } = world.workspace.bot;
  const shared = [...(file?.channels ?? [])].some((channel) => world.channels.find(channel)?.members.has(userId));
  if (file === undefined || (file.user !== userId && !shared)) throw new SlackError('file_not_found');
  return file;
}

export const fileMethods = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
  'files.info': info,
};
