import type { Json } from '../json.js';
import type { Message } from '../workspace/types.js';
import type { World } from '../world.js';
import { fileJson } from './file.js';
import { teamOf } from './user.js';

/** A message as the Web API and events carry it. `metadata` only when it was asked for. */
export function messageJson(world: World, message: Message, withMetadata = false): Json {
  const files = message.files.flatMap((id) => world.files.find(id) ?? []);
  return {
    type: 'message',
    ...(message.subtype === null ? {} : { subtype: message.subtype }),
    user: message.user,
    ts: message.ts,
    ...(message.clientMessageId === null ? {} : { client_msg_id: message.clientMessageId }),
    text: message.text,
    ...teamFields(world, message),
    ...(message.botId === null ? {} : botFields(world, message.botId)),
    ...(message.blocks.length > 0 ? { blocks: message.blocks } : {}),
    ...(message.attachments.length > 0 ? { attachments: message.attachments } : {}),
    ...(files.length > 0 ? { files: files.map((file) => fileJson(world, file)), upload: true } : {}),
    ...(message.edited === null ? {} : { edited: message.edited }),
    ...(message.streaming === null ? {} : { streaming_state: message.streaming }),
    ...(withMetadata && message.metadata !== null ? { metadata: message.metadata } : {}),
    ...(message.reactions.length > 0
      ? { reactions: message.reactions.map(({ name, users }) => ({ name, users, count: users.length })) }
      : {}),
    ...threadFields(world, message),
  };
}

/** What somebody of another organisation writes says so. */
function teamFields(world: World, { user }: Message): Json {
  const person = world.people.find(user);
  if (person === undefined || !person.stranger) return { team: world.workspace.team.id };
  const team = teamOf(world, person);
  return { team, user_team: team, source_team: team };
}

function botFields({ workspace }: World, botId: string): Json {
  return {
    bot_id: botId,
    app_id: workspace.app.id,
    bot_profile: {
      id: botId,
      app_id: workspace.app.id,
      user_id: workspace.bot.userId,
      name: workspace.bot.name,
      icons: {},
      deleted: false,
      updated: 0,
      team_id: workspace.team.id,
    },
  };
}

function threadFields(world: World, message: Message): Json {
  if (message.threadTs !== null) {
    const root = world.messages.find(message.channel, message.threadTs);
    return { thread_ts: message.threadTs, ...(root ? { parent_user_id: root.user } : {}) };
  }
  const replies = world.messages.thread(message.channel, message.ts).filter(({ ts }) => ts !== message.ts);
  if (replies.length === 0) return {};
  const users = [...new Set(replies.map(({ user }) => user))];
  return {
    thread_ts: message.ts,
    reply_count: replies.length,
    reply_users_count: users.length,
    reply_users: users.slice(0, 5),
    latest_reply: replies.at(-1)?.ts,
  };
}
