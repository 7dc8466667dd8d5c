import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { manifestText } from '../../../scripts/manifest-text.js';
import { RECORD_COMMANDS } from '../../../src/surfaces/slack/command-reply.js';
import { BOT_EVENTS, BOT_SCOPES, createManifest } from '../../../src/surfaces/slack/manifest.js';

const SURFACE = fileURLToPath(new URL('../../../src/surfaces/slack', import.meta.url));
const manifest = createManifest();
const features = manifest.features ?? {};

/** All sources below a folder of the surface, as one text. */
function sources(folder: string): string {
  return readdirSync(join(SURFACE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => String(match[1])))].sort();
}

const listeners = sources('listeners');

/** What each event and method needs, by Slack's reference. */
const SCOPES_OF_EVENTS: Readonly<Record<string, string | null>> = {
  agent_session_stopped: null,
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  member_joined_channel: 'channels:read',
  member_left_channel: 'channels:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  user_change: 'users:read',
};
const SCOPES_OF_METHODS: Readonly<Record<string, readonly string[]>> = {
  'agents.sessions.setStatus': ['chat:write'],
  'chat.getPermalink': [],
  'assistant.threads.setStatus': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'chat.appendStream': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.postMessage': ['chat:write'],
  'chat.startStream': ['chat:write'],
  'chat.stopStream': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.members': ['channels:read', 'groups:read'],
  'conversations.open': ['im:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'files.completeUploadExternal': ['files:write'],
  'files.getUploadURLExternal': ['files:write'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'views.open': [],
  'views.publish': [],
  'views.update': [],
};

describe('the app manifest', () => {
  it('is the file that ships', () => {
    const file = fileURLToPath(new URL('../../../slack-manifest.yaml', import.meta.url));
    expect(readFileSync(file, 'utf8')).toBe(manifestText());
  });

  it('keeps to the lengths and numbers that Slack takes', () => {
    const { name, description = '', long_description: long = '' } = manifest.display_information;
    expect([name.length <= 35, description.length <= 140, long.length >= 175 && long.length <= 4_000]).toEqual([
      true,
      true,
      true,
    ]);
    expect((features.agent_view?.agent_description ?? '').length).toBeLessThanOrEqual(300);
    expect(features.agent_view?.suggested_prompts?.length).toBeLessThanOrEqual(4);
    expect(features.slash_commands?.length).toBeLessThanOrEqual(50);
    expect(features.shortcuts?.length).toBeLessThanOrEqual(10);
    for (const { command, description: words } of features.slash_commands ?? []) {
      expect([command, command.length <= 32, words.length <= 2_000]).toEqual([command, true, true]);
    }
    for (const shortcut of features.shortcuts ?? []) {
      expect([shortcut.name, shortcut.name.length <= 24, shortcut.description.length <= 150]).toEqual([
        shortcut.name,
        true,
        true,
      ]);
    }
  });

  it('subscribes to what is listened to, and to nothing else', () => {
    const heard = found(listeners, /app\.event\('([^']+)'/g);
    const subscribed = [...new Set(BOT_EVENTS.map((event) => event.replace(/^message\..*/, 'message')))].sort();
    expect(subscribed).toEqual(heard);
  });

  it('lists the commands and shortcuts that are listened to, and no other', () => {
    // A part of another command, such as `/wutong people`, is heard with that.
    const records = RECORD_COMMANDS.flatMap(({ name }) => (name.includes(' ') ? [] : [`/${name}`]));
    const heard = [...found(listeners, /app\.command\('([^']+)'/g), ...records].sort();
    expect(features.slash_commands?.map(({ command }) => command).sort()).toEqual(heard);
    const shortcuts = found(listeners, /app\.shortcut<[^>]+>\(\s*\{ callback_id: SHORTCUT_IDS\.(\w+)/g);
    expect(features.shortcuts).toHaveLength(shortcuts.length);
  });

  it('asks for the scopes that events and methods need, and for no other', () => {
    const calls = found(sources('.'), /client(?:\.|\s*\n\s*\.)((?:\w+\.)+\w+)\(/g);
    const pages = found(sources('.'), /pagesOf\(client, '([\w.]+)'/g);
    const methods = [...calls, ...pages].filter((method) => method !== 'paginate' && !/^(on|disconnect)$/.test(method));
    const unknown = methods.filter((method) => !(method in SCOPES_OF_METHODS));
    expect(unknown).toEqual([]);
    // A file is fetched from the address in its message, by the method of no API.
    const fetched = found(sources('.'), /(await download\(client), /g);
    expect(fetched).not.toEqual([]);
    const needed = new Set([
      'commands',
      'files:read',
      ...methods.flatMap((method) => SCOPES_OF_METHODS[method] ?? []),
      ...BOT_EVENTS.flatMap((event) => SCOPES_OF_EVENTS[event] ?? []),
    ]);
    expect(Object.keys(BOT_SCOPES).sort()).toEqual([...needed].sort());
  });
});
