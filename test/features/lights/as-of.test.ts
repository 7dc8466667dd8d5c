import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { askQuestion } from '../../../src/features/ask/index.js';
import { seedCorpus } from '../../../src/features/corpus/index.js';
import { evaluateLights, refreshLights } from '../../../src/features/lights/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { channelScope } from '../../../src/rights/index.js';
import { openTestApp, type TestApp } from '../../support/app.js';

const DAY = '2026-12-20';

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await runVerb(seedCorpus, await opened.app.context('system'), {});
});
afterAll(() => opened.app.close());

const officeAsOf = () => opened.asOf(DAY).context({ personId: 'office' });

describe('lights as of another day', () => {
  it('are those of that day, and leave the kept ones and the audit as they are', async () => {
    const kept = async () => [await opened.store.lights(EVERYTHING), await opened.store.lastAudit()];
    const before = await kept();
    const context = await officeAsOf();
    expect(await runVerb(refreshLights, context, {})).toEqual({ evaluated: false });
    const { answer } = await runVerb(askQuestion, context, { text: 'Which projects are red?' });
    expect(answer).toMatchObject({ kind: 'answered', asOf: DAY });
    const days = (await context.store.lights(EVERYTHING)).map((light) => light.evaluatedOn);
    expect(new Set(days)).toEqual(new Set([DAY]));
    expect(await kept()).toEqual(before);
  });

  it('are the same for everyone as if they had been judged and kept on that day', async () => {
    const people = ['office', 'head-pharma', 'county-370921', 'factor-land', 'guest'];
    const ceilings = [undefined, channelScope({ chainId: 'lithium', countyId: null, label: 'PUBLIC' }, [])];
    const conditions = [
      {},
      { kind: 'PROJECT', light: ['RED', 'YELLOW'] },
      { kind: 'INDICATOR' },
      { subject: 'PRJ-0001' },
      { evaluatedOn: { before: DAY } },
    ] as const;
    const lightsOf = async (read: typeof opened.app.context) => {
      const seen = [];
      for (const [personId, ceiling] of people.flatMap((one) => ceilings.map((ceiling) => [one, ceiling] as const))) {
        const { store, scope } = await read({ personId }, 'en', ceiling);
        for (const condition of conditions) seen.push(await store.lights(scope, condition));
      }
      return seen;
    };
    const inMemory = await lightsOf(opened.asOf(DAY).context);
    await runVerb(evaluateLights, await opened.asOf(DAY).context('system'), {});
    expect(inMemory).toEqual(await lightsOf(opened.app.context));
  });
});
