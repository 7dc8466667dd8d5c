import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { diagnose, ingestDocuments, prepareDemo, seedCorpus } from '../../../src/features/corpus/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { openTestApp, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';

let opened: TestApp;
const told: string[] = [];
beforeAll(async () => {
  opened = await openTestApp();
  await prepareDemo(await opened.app.context('system'), (step) => void told.push(step));
});
afterAll(() => opened.app.close());

const system = () => opened.app.context('system');

describe('the first use of an empty installation', () => {
  it('lays the ledgers, then reads the documents, and does neither again', async () => {
    expect(told).toEqual(['seeding', 'ingesting']);
    await prepareDemo(await system(), (step) => void told.push(step));
    expect(told).toHaveLength(2);
    expect((await opened.store.documents(EVERYTHING)).length).toBeGreaterThanOrEqual(12);
  });
});

describe('a first use that was cut off', () => {
  it('is told of by doctor, and taken up again by the next use', async () => {
    const half = await openTestApp();
    const context = await half.app.context('system');
    await runVerb(seedCorpus, context, {});
    await context.knowledge.ingest(join(half.app.config.corpusFolder, 'policies', 'problem-rules.docx'));
    expect((await half.store.documents(EVERYTHING)).map(({ id }) => id)).toEqual(['problem-rules']);
    const close = async () => {};
    const doctor = await wutong(['doctor'], () => ({ ...half.app, close }));
    expect(doctor.out).toMatch(/^look +corpus +\d+ described but not read \(.*, …\): `wutong ingest`/m);

    const steps: string[] = [];
    await prepareDemo(context, (step) => void steps.push(step));
    expect(steps).toEqual(['ingesting']);
    expect((await runVerb(diagnose, context, {})).corpus.unread).toEqual([]);
    await half.app.close();
  });
});

describe('corpus.ingest', () => {
  it('leaves one audit row that names the documents, and none when nothing has changed', async () => {
    const rows = async () => (await opened.store.audit()).filter((row) => row.verb === 'corpus.record');
    expect(await rows()).toMatchObject([{ after: { added: expect.arrayContaining(['problem-rules']) } }]);
    const { added, changed, removed, indexUpToDate } = await runVerb(ingestDocuments, await system(), {});
    expect({ added, changed, removed, indexUpToDate }).toEqual({
      added: [],
      changed: [],
      removed: [],
      indexUpToDate: true,
    });
    expect(await rows()).toHaveLength(1);
  });

  it('says so when there is no such folder', async () => {
    await expect(runVerb(ingestDocuments, await system(), { path: 'no/such/folder' })).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('no/such/folder'),
    });
  });

  it('is the office’s work, not a task force’s', async () => {
    const context = await opened.app.context({ personId: 'head-pharma' });
    await expect(runVerb(ingestDocuments, context, {})).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('corpus.doctor', () => {
  it('tells database, demo mark, corpus, index and calendar', async () => {
    const diagnosis = await runVerb(diagnose, await system(), {});
    expect(diagnosis).toMatchObject({
      database: { kind: 'embedded' },
      installation: { demo: true },
      corpus: { withoutText: [] },
      index: { upToDate: true },
      lights: { stale: 0 },
      calendar: { published: expect.arrayContaining(['2026']), assumed: false },
    });
    expect(diagnosis.corpus.chunks).toBeGreaterThan(100);
    expect(diagnosis.corpus.notes.map(({ note }) => note)).toContainEqual(
      expect.stringMatching(/^page-without-text \d/),
    );
  });
});
