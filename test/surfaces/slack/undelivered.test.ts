import { describe, expect, it, onTestFinished } from 'vitest';
import { slackApplication } from '../../../src/start/slack-application.js';
import { startSlack } from '../../../src/surfaces/slack/index.js';
import { openTestApp } from '../../support/app.js';
import { freePort } from '../../support/free-port.js';
import { passingClock } from '../../support/passing-clock.js';
import { answerMethods } from '../../support/slack-methods.js';
import { signedRequests } from './signed-requests.js';

const SECRET = 'a secret of tests';

describe('a question of App Home', () => {
  it('for which Slack opens no direct message is told to be undelivered, and not to be empty', async () => {
    const { app } = await openTestApp({ clock: passingClock(), today: new Date().toISOString().slice(0, 10) });
    const posted: string[] = [];
    let opened = 0;
    const { apiUrl, close } = await answerMethods((method, given) => {
      if (method === 'auth.test') return { team_id: 'T1', user_id: 'UWUTONG', bot_id: 'B1' };
      if (method === 'users.info') return { user: { id: 'U1', team_id: 'T1', locale: 'en-US' } };
      if (method === 'conversations.open') {
        opened += 1;
        return opened === 1 ? {} : { channel: { id: 'D1' } };
      }
      if (method === 'chat.postMessage') posted.push(String(given.get('text')));
      return { ts: '1.000001' };
    });
    const port = await freePort();
    const inlet = { kind: 'http', signingSecret: SECRET, port } as const;
    const bot = await startSlack(slackApplication(app, app.config), { botToken: 'xoxb-1', apiUrl, inlet });
    onTestFinished(async () => {
      await bot.stop();
      close();
      await app.close();
    });
    const { send, interaction } = signedRequests(SECRET, port);
    const clicked = interaction({
      type: 'block_actions',
      user: { id: 'U1', team_id: 'T1' },
      team: { id: 'T1' },
      api_app_id: 'A1',
      trigger_id: '1.2.a',
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'home' },
      actions: [{ type: 'button', block_id: 'b', action_id: 'home_ask_1', value: 'Which projects are red?' }],
    });
    expect(await send(clicked)).toBe(200);
    await expect.poll(() => posted, { timeout: 10_000 }).toEqual([expect.stringContaining('could not be posted')]);
  });
});
