import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { LEDGER_NAMES } from '../../../src/domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { prepareDemo, seedCorpus } from '../../../src/features/corpus/index.js';
import { exportLedger } from '../../../src/features/ledgers/index.js';
import { refreshLights } from '../../../src/features/lights/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { fixedClock } from '../../../src/lib/clock.js';
import { lay, openTestApp, type TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

const opened: TestApp[] = [];
afterEach(async () => {
  for (const { app } of opened.splice(0)) await app.close();
});

async function open(options?: Parameters<typeof openTestApp>[0]): Promise<TestApp> {
  const test = await openTestApp(options);
  opened.push(test);
  return test;
}

/** With the ledgers laid already, for what comes after. */
async function laid(): Promise<TestApp> {
  const test = await openDemo();
  opened.push(test);
  return test;
}

const system = (test: TestApp) => test.app.context('system');
const seed = async (test: TestApp, input = {}) => runVerb(seedCorpus, await system(test), input);

async function exportAll(test: TestApp): Promise<string> {
  const context = await system(test);
  const files = [];
  for (const ledger of LEDGER_NAMES) files.push((await runVerb(exportLedger, context, { ledger })).csv);
  return files.join('\n');
}

describe('laying the demo ledgers', { timeout: 120_000 }, () => {
  it('gives two databases the same ledgers for the same day, and other dates for another day', async () => {
    const [one, other, later] = [await open(), await open(), await open({ today: '2026-12-01' })];
    for (const test of [one, other, later]) await seed(test);
    const exported = await exportAll(one);
    expect(await exportAll(one)).toBe(exported);
    expect(await exportAll(other)).toBe(exported);
    expect(await exportAll(later)).not.toBe(exported);
  });

  it('marks the database demo with the day, judges the lights of the day and leaves an audit row', async () => {
    const test = await open();
    const { counts } = await seed(test);
    expect(await test.store.installation()).toEqual({ demo: true, seededOn: '2026-11-23' });
    const lights = await test.store.lights(EVERYTHING);
    expect(new Set(lights.map((light) => light.evaluatedOn))).toEqual(new Set(['2026-11-23']));
    expect(lights.filter((light) => light.kind === 'PROJECT')).toHaveLength(counts.projects ?? 0);
    expect(await test.store.audit()).toMatchObject([
      { verb: 'corpus.lay', actorId: 'system', subject: 'installation' },
    ]);
  });

  it('lays demo data anew only when told to, and removes what was added meanwhile', async () => {
    const test = await laid();
    await lay(test.store, { chains: [{ id: 'tea' }] });
    await expect(seed(test)).rejects.toMatchObject({ code: 'conflict', message: expect.stringContaining('--reset') });
    await seed(test, { reset: true });
    expect(await test.store.read('chains', EVERYTHING, { id: 'tea' })).toEqual([]);
  });

  it('never touches a database that holds data of its own', async () => {
    const test = await open();
    await lay(test.store, { chains: [{ id: 'tea' }] });
    await expect(seed(test)).rejects.toMatchObject({ code: 'not-demo' });
    await expect(seed(test, { reset: true })).rejects.toMatchObject({ code: 'not-demo' });
    await prepareDemo(await system(test), () => {
      throw new Error('nothing should have been prepared');
    });
    expect((await test.store.read('chains', EVERYTHING)).map((chain) => chain.id)).toEqual(['tea']);
    expect(await test.store.installation()).toBeNull();
  });

  it('leaves an empty database empty when a file is wrong, and names the line and the column', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wutong-corpus-'));
    try {
      const test = await open();
      const { corpusFolder } = (await system(test)).settings;
      await cp(corpusFolder, folder, { recursive: true });
      const file = join(folder, 'ledgers', 'counties.csv');
      await writeFile(file, (await readFile(file, 'utf8')).replace('COUNTY_CITY', 'COUNTY_CITTY'));
      const context = await system(test);
      const seeding = runVerb(seedCorpus, { ...context, settings: { corpusFolder: folder } }, {});
      await expect(seeding).rejects.toThrow(
        'counties.csv line 4, column kind: "COUNTY_CITTY" is not what it takes: COUNTY_CITY, probably',
      );
      expect(await test.store.read('counties', EVERYTHING)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('a corpus folder that cannot be read', () => {
  it('is not taken for an empty one, and a broken description names its line', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'wutong-corpus-'));
    try {
      const test = await open();
      const context = await system(test);
      const seeding = () => runVerb(seedCorpus, { ...context, settings: { corpusFolder: folder } }, {});
      await cp(join(context.settings.corpusFolder, 'ledgers'), join(folder, 'ledgers'), { recursive: true });
      await symlink('maps', join(folder, 'maps'));
      await expect(seeding()).rejects.toMatchObject({ code: 'unavailable', message: expect.stringMatching(/ELOOP/) });
      await writeFile(join(folder, 'documents.yaml'), 'documents:\n  - id: a\n   b: [\n');
      await expect(seeding()).rejects.toThrow(/documents\.yaml, line 3: /);
      expect(await test.store.read('counties', EVERYTHING)).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

describe('bringing the lights up to the day', () => {
  it('judges them anew on another day, once', async () => {
    const test = await laid();
    const tomorrow = {
      ...(await system(test)),
      clock: fixedClock('2026-11-24', 'Asia/Shanghai'),
    };
    expect(await runVerb(refreshLights, await system(test), {})).toEqual({ evaluated: false });
    expect(await runVerb(refreshLights, tomorrow, {})).toEqual({ evaluated: true });
    expect(await runVerb(refreshLights, tomorrow, {})).toEqual({ evaluated: false });
    const days = (await test.store.lights(EVERYTHING)).map((light) => light.evaluatedOn);
    expect(new Set(days)).toEqual(new Set(['2026-11-24']));
  });
});
