import type { PageFile, PageMessage, PageState } from './page-protocol.js';
import { pageChannel } from './workspace/channels.js';
import { pagePerson } from './workspace/people.js';
import type { Message } from './workspace/types.js';
import { pageView } from './workspace/views.js';
import type { World } from './world.js';

/** The whole state, as a page gets it first. */
export function pageState(world: World): PageState {
  const { workspace, manifest } = world;
  const channels = world.channels.all();
  return {
    team: { id: workspace.team.id, name: workspace.team.name },
    notice: workspace.notice,
    bot: { userId: workspace.bot.userId, name: workspace.bot.name, connected: world.delivery.isReady() },
    people: world.people.all().map(pagePerson),
    channels: channels.map(pageChannel),
    messages: Object.fromEntries(
      channels.map(({ id }) => [id, world.messages.all(id).map((message) => pageMessage(world, message))]),
    ),
    statuses: world.sessions.statuses(),
    prompts: world.sessions.prompts(),
    homes: Object.fromEntries(world.views.homes().map(({ user, content }) => [user, content])),
    views: world.views.openModals().map(pageView),
    commands: manifest.commands.map(({ command, description, usage_hint: usageHint, should_escape: escapes }) => ({
      command,
      description,
      usageHint,
      escapes,
    })),
    shortcuts: manifest.shortcuts.map(({ name, type, callback_id: callbackId, description }) => ({
      name,
      type,
      callbackId,
      description,
    })),
    faults: world.faults.armed(),
    traffic: world.traffic.entries(),
  };
}

export function pageMessage(world: World, message: Message): PageMessage {
  return {
    ts: message.ts,
    threadTs: message.threadTs,
    user: message.user,
    text: message.text,
    blocks: [...message.blocks, ...attachedBlocks(message)],
    files: message.files.flatMap((id) => pageFile(world, id)),
    edited: message.edited !== null,
    streaming: message.streaming === 'in_progress',
    tasks: message.tasks,
    onlyFor: message.onlyFor,
  };
}

function attachedBlocks({ attachments }: Message) {
  return attachments.flatMap(({ blocks }) => (Array.isArray(blocks) ? blocks : []));
}

function pageFile(world: World, id: string): PageFile[] {
  const file = world.files.find(id);
  if (file === undefined) return [];
  const { name, mimetype } = file;
  return [{ id, name, size: file.bytes.length, mimetype, url: `/page/files/${id}/${encodeURIComponent(name)}` }];
}
