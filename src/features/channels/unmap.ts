import { z } from 'zod';
import { WutongError } from '../../lib/errors.js';
import { UNOWNED } from '../../rights/index.js';
import { slackChannelId } from '../slack-input.js';
import { defineVerb } from '../verb.js';
import { CHANNEL_COMMANDS } from './channel-commands.js';

/** Lets a channel stand for nothing again: answers in it show public documents alone. */
export const unmapChannel = defineVerb({
  name: 'channels.unmap',
  summary: { en: 'Let a channel stand for nothing again', zh: '取消频道的对应关系' },
  input: z.object({ channelId: slackChannelId }),
  action: 'channel.map',
  command: CHANNEL_COMMANDS.unmap,
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx }, { channelId }) {
    const before = await tx.channelMapping(channelId);
    if (before === null) {
      const message = `The channel ${channelId} stands for nothing. List those that do with \`wutong channel list\`.`;
      const zh = '该频道没有对应关系，可用 /wutong channel 查看已对应的频道。';
      throw new WutongError('not-found', message, { zh, field: 'channelId' });
    }
    await tx.removeChannelMapping(channelId);
    return { result: before, subject: channelId, before, after: null };
  },
});
