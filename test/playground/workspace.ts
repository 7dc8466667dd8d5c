import type { Workspace } from '../../src/playground/index.js';

/** Who and what every test starts with. */
export const TEAM = 'T0TEST0001';
export const BOT = 'U0BOT00001';
export const ALICE = 'U0ALICE001';
export const BO = 'U0BO000001';
export const GUEST = 'U0GUEST001';
export const STRANGER = 'U0STRANGE1';
/** The bot and everybody is in it. */
export const PHARMA = 'C0PHARMA01';
/** The bot is not in it. */
export const OTHERS = 'C0OTHERS01';
/** Private; the bot is in it. */
export const INNER = 'C0INNER001';
/** Private; the bot is not in it. */
export const SECRET = 'C0SECRET01';

export const WORKSPACE: Workspace = {
  team: { id: TEAM, name: 'City', domain: 'city' },
  app: { id: 'A0TEST0001', name: 'Wutong' },
  bot: { userId: BOT, botId: 'B0TEST0001', name: 'wutong' },
  notice: 'Invented data',
  people: [
    { id: ALICE, name: 'Alice', title: 'Task force', locale: 'en-US' },
    { id: BO, name: 'Bo', title: 'County office', locale: 'zh-CN' },
    { id: GUEST, name: 'Guest', title: 'Enterprise', locale: 'en-US', guest: true },
    { id: STRANGER, name: 'Stranger', title: 'Elsewhere', locale: 'en-US', stranger: true },
  ],
  channels: [
    { id: PHARMA, name: 'pharma', topic: 'Pharma', members: [ALICE, BO, GUEST, BOT] },
    { id: OTHERS, name: 'others', topic: '', members: [ALICE] },
    { id: INNER, name: 'inner', topic: '', private: true, members: [ALICE, BOT] },
    { id: SECRET, name: 'secret', topic: '', private: true, members: [ALICE] },
  ],
};

export const MANIFEST = {
  display_information: { name: 'Wutong' },
  features: {
    agent_view: { agent_description: 'Answers' },
    app_home: { home_tab_enabled: true, messages_tab_enabled: true },
    slash_commands: [{ command: '/ask', description: 'Ask', usage_hint: 'what' }],
    shortcuts: [
      { name: 'Ask about this', type: 'message', callback_id: 'ask_message', description: 'Ask' },
      { name: 'Ask', type: 'global', callback_id: 'ask_global', description: 'Ask' },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'app_mentions:read',
        'channels:history',
        'channels:join',
        'channels:read',
        'chat:write',
        'commands',
        'files:read',
        'files:write',
        'groups:history',
        'groups:read',
        'im:history',
        'im:read',
        'im:write',
        'reactions:write',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        'agent_session_stopped',
        'app_context_changed',
        'app_home_opened',
        'app_mention',
        'member_joined_channel',
        'message.channels',
        'message.groups',
        'message.im',
      ],
    },
    interactivity: { is_enabled: true },
    socket_mode_enabled: true,
  },
};
