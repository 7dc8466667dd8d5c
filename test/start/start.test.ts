import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EXIT } from '../../src/surfaces/cli/exit-codes.js';
import { freePort } from '../support/free-port.js';
import { type Ended, failStart, startProduct } from '../support/product.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), '梧桐 start-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = async (name: string) => ({
  WUTONG_DATA_DIR: join(folder, name),
  WUTONG_PORT: String(await freePort()),
});

/** One sentence, no stack, nothing on standard output. */
function expectRefusal({ code, out, err }: Ended, wanted: number): void {
  expect({ code, out }).toEqual({ code: wanted, out: '' });
  expect(err).not.toMatch(/\n\s+at |node_modules|Error:/);
}

describe('npm start', () => {
  it.each([
    [
      'in production',
      { NODE_ENV: 'production' },
      EXIT.usage,
      /SLACK_BOT_TOKEN and SLACK_APP_TOKEN.*NODE_ENV is production/,
    ],
    [
      'with a database server',
      { DATABASE_URL: 'postgresql://somebody@127.0.0.1:1/wutong' },
      EXIT.usage,
      /SLACK_BOT_TOKEN and SLACK_APP_TOKEN.*DATABASE_URL is set/,
    ],
    [
      'with a bot token alone',
      { SLACK_BOT_TOKEN: 'xoxb-1' },
      EXIT.usage,
      /SLACK_APP_TOKEN \(Socket Mode\) or SLACK_SIGNING_SECRET/,
    ],
    ['with an app token alone', { SLACK_APP_TOKEN: 'xapp-1' }, EXIT.usage, /SLACK_BOT_TOKEN is missing/],
    ['with a port that is none', { WUTONG_PORT: 'http' }, EXIT.usage, /WUTONG_PORT: give a port/],
    [
      'with tokens that nothing answers to',
      { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: 'http://127.0.0.1:9/api/' },
      EXIT.failed,
      /Slack could not be reached/,
    ],
  ])(
    'says what is missing %s',
    async (_, variables, code, missing) => {
      const ended = await failStart({ ...(await start('refused')), ...variables });
      expectRefusal(ended, code);
      expect(ended.err).toMatch(missing);
    },
    180_000,
  );

  it('prints one address, though its port is taken, and holds its data folder until it is told to end', async () => {
    const variables = await start('held');
    const taken = createServer().listen(Number(variables.WUTONG_PORT), '127.0.0.1');
    const first = await startProduct(variables);
    taken.close();
    expect(first.err()).toContain(`Port ${variables.WUTONG_PORT} is taken`);
    expect(first.out().match(/http:\/\/\S+/g)).toHaveLength(1);
    expect(first.out() + first.err()).not.toContain('\u001B[');
    expect((await fetch(first.address, { redirect: 'manual' })).status).toBeLessThan(400);

    const second = await failStart(variables);
    expectRefusal(second, EXIT.failed);
    expect(second.err).toMatch(new RegExp(`in use by process ${first.pid}`));

    expect(await first.end('SIGINT')).toBe(0);
    const again = await startProduct(variables);
    expect(new URL(again.address).port).toBe(variables.WUTONG_PORT);
    expect(await again.end('SIGTERM')).toBe(0);
    expect(await readFile(join(variables.WUTONG_DATA_DIR, 'wutong.log'), 'utf8')).not.toContain('"level":50');
  }, 180_000);
});
