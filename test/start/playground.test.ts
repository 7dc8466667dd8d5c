import { expect, it, onTestFinished } from 'vitest';
import { revokeRole } from '../../src/features/people/index.js';
import { runVerb } from '../../src/features/run-verb.js';
import { systemClock } from '../../src/lib/clock.js';
import { onThisMachine } from '../../src/start/playground.js';
import { openDemo } from '../support/demo.js';
import { freePort } from '../support/free-port.js';

const HEAD_PHARMA = 'UHEADPHARMA';

it('joins people to accounts at the first start alone, so that what was taken from one stays taken', async () => {
  const variables = { WUTONG_PORT: String(await freePort()) };
  const { app, store } = await openDemo({ clock: systemClock('Asia/Shanghai'), variables });
  onTestFinished(() => app.close());
  const start = async (layAnew: boolean) => {
    const staying = { ...app, close: async () => {} };
    const bot = await onThisMachine({ config: app.config }, staying, { layAnew, showTokens: false });
    await bot.stop();
  };
  const joined = async () => (await store.audit({ subject: 'people' })).length;

  await start(false);
  expect(await store.account(HEAD_PHARMA)).toMatchObject({ personId: 'head-pharma' });
  expect(await store.channelMappings()).not.toEqual([]);
  expect(await joined()).toBe(1);

  await runVerb(revokeRole, await app.context('system'), { slackId: HEAD_PHARMA });
  await start(false);
  expect(await store.account(HEAD_PHARMA)).toBeNull();
  expect(await joined()).toBe(1);

  await start(true);
  expect(await store.account(HEAD_PHARMA)).toMatchObject({ personId: 'head-pharma' });
}, 120_000);
