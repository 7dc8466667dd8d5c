import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { failStart, inFolder } from '../support/product.js';

const LATE = 180_000;

/** Ends `npm start` with a reason that a person can act on: no trace of a stack, and an exit code of its own. */
async function refusal(variables: NodeJS.ProcessEnv): Promise<string> {
  return await inFolder('wutong-refusal-', async (folder) => {
    const { code, out, err } = await failStart({ WUTONG_DATA_DIR: join(folder, 'data'), ...variables });
    expect(code).toBeGreaterThan(0);
    expect(`${out}${err}`).not.toMatch(/^\s+at /m);
    expect(out).not.toContain('Open http');
    return err;
  });
}

describe('npm start refuses', { timeout: LATE }, () => {
  it('to lay demo data where the bot is meant to run in earnest', async () => {
    expect(await refusal({ NODE_ENV: 'production' })).toContain('SLACK_BOT_TOKEN');
  });

  it('one token without the other', async () => {
    expect(await refusal({ SLACK_BOT_TOKEN: 'xoxb-invented' })).toContain('SLACK_APP_TOKEN');
  });

  it('tokens that Slack does not answer to', async () => {
    const err = await refusal({
      SLACK_BOT_TOKEN: 'xoxb-invented',
      SLACK_APP_TOKEN: 'xapp-invented',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    });
    expect(err).toContain('Slack could not be reached');
  });
});
