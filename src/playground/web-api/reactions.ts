import { z } from 'zod';
import { joinedChannel, knownMessage } from './conversation.js';
import { defineMethod, text } from './method.js';
import { SlackError } from './slack-error.js';

const target = z.object({ channel: text, timestamp: text, name: text });

const add = defineMethod({
  tier: 3,
  scopes: ['reactions:write'],
  arguments: target,
  run(given, world) {
    const message = knownMessage(world, joinedChannel(world, given.channel).id, given.timestamp);
    const { userId } = world.workspace.bot;
    const known = message.reactions.find(({ name }) => name === given.name);
    if (known?.users.includes(userId)) throw new SlackError('already_reacted');
    const others = message.reactions.filter((reaction) => reaction !== known);
    message.reactions = [...others, { name: given.name, users: [...(known?.users ?? []), userId] }];
    return {};
  },
});

const remove = defineMethod({
  tier: 2,
  scopes: ['reactions:write'],
  arguments: target,
  run(given, world) {
    const message = knownMessage(world, joinedChannel(world, given.channel).id, given.timestamp);
    const { userId } = world.workspace.bot;
    const known = message.reactions.find(({ name }) => name === given.name);
    if (!known?.users.includes(userId)) throw new SlackError('no_reaction');
    const users = known.users.filter((user) => user !== userId);
    const others = message.reactions.filter((reaction) => reaction !== known);
    message.reactions = users.length > 0 ? [...others, { ...known, users }] : others;
    return {};
  },
});

export const reactionMethods = { 'reactions.add': add, 'reactions.remove': remove };
