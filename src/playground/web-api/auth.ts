import { z } from 'zod';
import { handleOf } from '../slack-json/user.js';
import { defineMethod, text } from './method.js';
import { SlackError } from './slack-error.js';

const authTest = defineMethod({
  tier: { aMinute: 300 },
  scopes: [],
  arguments: z.object({}),
  run(_given, { workspace, people, baseUrl }) {
    const { team, bot, app } = workspace;
    const user = people.find(bot.userId);
    return {
      url: `${baseUrl()}/`,
      team: team.name,
      user: user === undefined ? bot.name : handleOf(user),
      team_id: team.id,
      user_id: bot.userId,
      bot_id: bot.botId,
      app_id: app.id,
      app_name: app.name,
      is_enterprise_install: false,
    };
  },
});

const apiTest = defineMethod({
  tier: 4,
  scopes: [],
  token: 'none',
  arguments: z.record(z.string(), z.unknown()),
  run(given) {
    const { token: _token, ...args } = given;
    if (typeof args.error === 'string') throw new SlackError(args.error, { args });
    return { args };
  },
});

/** Slack allows one a minute here and bursts beside it; two apps that come again at once must not wait. */
const openConnection = defineMethod({
  tier: { aMinute: 60 },
  scopes: [],
  token: 'app',
  arguments: z.object({}),
  run(_given, { baseUrl, manifest, tickets }) {
    if (!manifest.socketMode) throw new SlackError('socket_mode_not_enabled');
    return { url: `${baseUrl().replace(/^http/u, 'ws')}/socket/?ticket=${tickets.create()}` };
  },
});

const botInfo = defineMethod({
  tier: 3,
  scopes: ['users:read'],
  arguments: z.object({ bot: text.optional() }),
  run(given, { workspace }) {
    const { bot, app } = workspace;
    if (given.bot !== undefined && given.bot !== bot.botId) throw new SlackError('bot_not_found');
    return {
      bot: {
        id: bot.botId,
        deleted: false,
        name: bot.name,
        updated: 0,
        app_id: app.id,
        user_id: bot.userId,
        icons: {},
      },
    };
  },
});

export const authMethods = {
  'auth.test': authTest,
  'api.test': apiTest,
  'apps.connections.open': openConnection,
  'bots.info': botInfo,
};
