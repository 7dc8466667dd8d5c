import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { askAddress } from '../../../src/surfaces/slack/sending/response-address.js';

const MESSAGE = { text: 'for one person alone', blocks: [] };

let servers: Server[];
let heard: string[];

beforeEach(() => {
  servers = [];
  heard = [];
});
afterEach(() => {
  for (const server of servers) server.close();
});

/** A server that takes everything, or sends on to another one; its origin. */
async function listen(name: string, onwards?: string): Promise<string> {
  const server = createServer((request, response) => {
    heard.push(name);
    request.resume();
    if (onwards === undefined) response.end('ok');
    else response.writeHead(307, { location: onwards }).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('the address of a reply', () => {
  it('is asked where the methods of Slack are', async () => {
    const slack = await listen('slack');
    const options = { replaces: false, apiUrl: `${slack}/api/` };
    expect(await askAddress(`${slack}/commands/1`, MESSAGE, options)).toBeNull();
    expect(heard).toEqual(['slack']);
  });

  it('is not asked anywhere else', async () => {
    const stranger = await listen('stranger');
    const { host } = new URL(stranger);
    for (const address of [
      `${stranger}/commands/1`,
      `http://hooks.slack.com@${host}/`,
      `http://hooks.slack.com/commands/1`,
      'https://hooks.slack.com.example.org/commands/1',
      'file:///etc/hostname',
      'no address',
    ]) {
      expect(await askAddress(address, MESSAGE, { replaces: false, apiUrl: 'https://slack.com/api/' })).toMatchObject({
        kind: 'refused',
        code: 'foreign_address',
      });
    }
    expect(heard).toEqual([]);
  });

  it('is not followed to another one', async () => {
    const stranger = await listen('stranger');
    const slack = await listen('slack', `${stranger}/`);
    const options = { replaces: false, apiUrl: `${slack}/api/` };
    expect(await askAddress(`${slack}/commands/1`, MESSAGE, options)).toMatchObject({ kind: 'refused' });
    expect(heard).toEqual(['slack']);
  });
});
