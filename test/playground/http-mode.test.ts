import type { AddressInfo } from 'node:net';
import { App, HTTPReceiver } from '@slack/bolt';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Playground } from '../../src/playground/index.js';
import { freePort } from '../support/free-port.js';
import { playground, promised, QUIET } from './support.js';
import { ALICE, BOT, PHARMA } from './workspace.js';

/** A playground that sends signed requests, and Bolt that receives them. */
async function overHttp(listen: (app: App) => void, secret?: string): Promise<Playground> {
  const port = await freePort();
  const timing = { retries: [10, 10, 10] };
  const place = await playground({ events: { url: `http://127.0.0.1:${port}/slack/events` }, timing });
  const { tokens, apiUrl } = place;
  const receiver = new HTTPReceiver({ signingSecret: secret ?? tokens.signingSecret, logger: QUIET });
  const app = new App({ token: tokens.bot, receiver, clientOptions: { slackApiUrl: apiUrl }, logger: QUIET });
  listen(app);
  await app.start(port);
  onTestFinished(async () => {
    await app.stop();
  });
  return place;
}

describe('over HTTP', () => {
  it('Bolt takes a signed event, command and action', async () => {
    const heard = promised<string>();
    const clicked = promised<string>();
    const place = await overHttp((app) => {
      app.event('app_mention', async ({ event, say }) => {
        await say({
          text: 'choose',
          blocks: [
            {
              type: 'actions',
              elements: [{ type: 'button', action_id: 'go', value: 'v', text: { type: 'plain_text', text: 'Go' } }],
            },
          ],
        });
        heard.give(event.text);
      });
      app.command('/ask', async ({ ack, command }) =>
        ack({ response_type: 'in_channel', text: `You asked: ${command.text}` }),
      );
      app.action('go', async ({ ack, action }) => {
        await ack();
        clicked.give('value' in action ? String(action.value) : '');
      });
    });
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: `<@${BOT}> 产值 & more` });
    expect(await heard.value).toBe(`<@${BOT}> 产值 & more`);
    const asked = await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: 'what & how' });
    expect(asked).toEqual({ ok: true });
    const messages = place.state().messages[PHARMA] ?? [];
    expect(messages.at(-1)).toMatchObject({ text: 'You asked: what & how', onlyFor: null });
    const ts = messages.find(({ text }) => text === 'choose')?.ts ?? '';
    const action = { action_id: 'go' };
    await place.act({
      as: ALICE,
      do: 'block_action',
      place: { kind: 'message', channel: PHARMA, ts },
      action,
      state: {},
    });
    expect(await clicked.value).toBe('v');
    expect(place.state().bot.connected).toBe(true);
  });

  it('Bolt with another secret takes nothing', async () => {
    const place = await overHttp((app) => app.command('/ask', async ({ ack }) => ack()), 'another');
    const reply = await place.act({ as: ALICE, do: 'command', channel: PHARMA, command: '/ask', text: '' });
    expect(reply).toMatchObject({ ok: false });
    const verifications = place.state().traffic.filter(({ what }) => what === 'url_verification');
    expect(verifications).toMatchObject([{ error: 'challenge_failed' }]);
  });

  it('says how often and why it comes again', async () => {
    const { createServer } = await import('node:http');
    const attempts: (string | undefined)[][] = [];
    const thrice = promised<void>();
    const server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => {
        const { challenge } = JSON.parse(body);
        if (challenge !== undefined) return response.end(challenge);
        attempts.push([request.headers['x-slack-retry-num'], request.headers['x-slack-retry-reason']].map(String));
        response.writeHead(attempts.length < 3 ? 500 : 200).end();
        if (attempts.length === 3) thrice.give();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(async () => {
      server.close();
    });
    const { port } = server.address() as AddressInfo;
    const place = await playground({ events: { url: `http://127.0.0.1:${port}/` }, timing: { retries: [5, 5, 5] } });
    await place.act({ as: ALICE, do: 'post', channel: PHARMA, threadTs: null, text: 'hello' });
    await thrice.value;
    expect(attempts).toEqual([
      ['undefined', 'undefined'],
      ['1', 'http_error'],
      ['2', 'http_error'],
    ]);
  });
});
