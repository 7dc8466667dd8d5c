import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../src/domain/people/scope.js';
import { discardChange, proposeChange, showChange, undoChange } from '../../src/features/changes/index.js';
import { confirmChange } from '../../src/features/confirm-change.js';
import { reportProgress } from '../../src/features/projects/index.js';
import { previewChange, runChange } from '../../src/features/run-change.js';
import { runVerb } from '../../src/features/run-verb.js';
import type { TestApp } from '../support/app.js';
import { openDemo } from '../support/demo.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
}, 60_000);
afterAll(() => opened.app.close());

const as = (personId: string) => opened.app.context({ personId });
const REPORT = { project: 'PRJ-0003', month: '2026-11', investmentMonth: '1200万元', progress: '96' };
let number = 0;
let key = '';
beforeEach(() => {
  key = `test:${++number}`;
});

async function report() {
  const [found] = await opened.store.read('progressReports', EVERYTHING, { id: 'PRJ-0003@2026-11' });
  return found ?? null;
}
const auditLines = async (subject: string) => (await opened.store.audit({ subject })).length;

describe('a change', () => {
  it('is written once under its key, however often it comes, also at the same time', async () => {
    const context = await as('head-pharma');
    const before = await auditLines('PRJ-0003@2026-11');
    const receipts = await Promise.all([1, 2, 3, 4, 5].map(() => runChange(reportProgress, context, REPORT, key)));
    expect(new Set(receipts.map((receipt) => receipt.at)).size).toBe(1);
    expect(await auditLines('PRJ-0003@2026-11')).toBe(before + 1);
    expect(receipts[0]).toMatchObject({ verb: 'project.report', actorId: 'head-pharma', subject: 'PRJ-0003@2026-11' });
    await runChange(undoChange, context, { key }, `undo:${key}`);
  });

  it('that was refused leaves no receipt, and may be tried again', async () => {
    const context = await as('head-pharma');
    await expect(runChange(reportProgress, context, { ...REPORT, month: '2027-01' }, key)).rejects.toMatchObject({
      code: 'bad-input',
    });
    expect(await opened.store.receipt(key)).toBeNull();
  });

  it('is shown before and after, by whom and when', async () => {
    const context = await as('head-pharma');
    await runChange(reportProgress, context, REPORT, key);
    const card = await runVerb(showChange, context, { key });
    expect(card).toMatchObject({ state: 'MADE', mine: true, by: { id: 'head-pharma' } });
    const columns = card.records[0]?.columns.map(({ column, after }) => [column, after?.value]);
    expect(columns).toContainEqual(['progress', 96]);
    expect(columns).toContainEqual(['investmentMonth', 12_000_000n]);
    expect(columns).toContainEqual(['projectId', 'PRJ-0003']);
  });

  it('is shown to nobody who may not see its record', async () => {
    await expect(runVerb(showChange, await as('head-lithium'), { key: 'test:3' })).rejects.toMatchObject({
      code: 'not-found',
    });
  });
});

describe('taking back', () => {
  it('puts everything as it was, once, with its own line in the audit', async () => {
    const context = await as('head-pharma');
    await runChange(undoChange, context, { key: 'test:3' }, 'undo:test:3');
    expect(await report()).toBeNull();
    const again = await runChange(undoChange, context, { key: 'test:3' }, 'undo:test:3');
    expect(again).toMatchObject({ undoes: 'test:3' });
    await expect(runChange(undoChange, context, { key: 'test:3' }, key)).rejects.toMatchObject({ code: 'conflict' });
    expect((await opened.store.audit({ subject: 'PRJ-0003@2026-11' }))[0]).toMatchObject({ verb: 'change.undo' });
  });

  it('takes the last of one’s own without a key', async () => {
    const context = await as('head-pharma');
    await runChange(reportProgress, context, REPORT, key);
    await runChange(undoChange, context, {}, `${key}/undo`);
    expect(await opened.store.receipt(key)).toMatchObject({ undoneBy: `undo:${key}` });
  });

  it('is refused where somebody changed it since, and leaves that', async () => {
    const context = await as('head-pharma');
    await runChange(reportProgress, context, REPORT, key);
    await runChange(reportProgress, await as('office'), { ...REPORT, progress: '97' }, `${key}/later`);
    await expect(runChange(undoChange, context, { key }, `${key}/undo`)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('changed again since'),
    });
    expect(await report()).toMatchObject({ progress: 97 });
    await runChange(undoChange, await as('office'), { key: `${key}/later` }, `${key}/undo-later`);
    expect(await report()).toMatchObject({ progress: 96 });
    await runChange(undoChange, await as('office'), { key }, `${key}/undo`);
    expect(await report()).toBeNull();
  });

  it('is refused to who may not do what was done', async () => {
    await runChange(reportProgress, await as('head-pharma'), REPORT, key);
    await expect(runChange(undoChange, await as('head-lithium'), { key }, `${key}/x`)).rejects.toMatchObject({
      code: 'not-allowed',
    });
    await runChange(undoChange, await as('head-pharma'), { key }, `${key}/undo`);
  });
});

describe('a change that waits', () => {
  it('changes nothing until it is confirmed, then exactly what it showed', async () => {
    const context = await as('head-pharma');
    const id = await proposeChange(reportProgress, context, { input: REPORT, words: 'November: 96 %', key });
    expect(await report()).toBeNull();
    const card = await runVerb(showChange, context, { key: id });
    expect(card).toMatchObject({ state: 'OPEN', words: 'November: 96 %', mine: true });
    const [one, other] = await Promise.all([confirmChange(context, id), confirmChange(context, id)]);
    expect(one.key).toBe(other.key);
    expect(await report()).toMatchObject({ progress: 96 });
    expect(await runVerb(showChange, context, { key: id })).toMatchObject({ state: 'CONFIRMED' });
    await runChange(undoChange, context, { key: one.key }, `${key}/undo`);
  });

  it('is refused at once where it cannot be', async () => {
    const input = { ...REPORT, month: '2027-01' };
    const proposed = proposeChange(reportProgress, await as('head-pharma'), { input, words: null, key });
    await expect(proposed).rejects.toMatchObject({ code: 'bad-input' });
    await expect(previewChange(reportProgress, await as('head-lithium'), REPORT)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('of what was not there holds as long as nobody else enters it', async () => {
    const context = await as('head-pharma');
    const id = await proposeChange(reportProgress, context, { input: REPORT, words: null, key });
    await runChange(reportProgress, await as('office'), { ...REPORT, progress: '97' }, `${key}/first`);
    await expect(confirmChange(context, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await report()).toMatchObject({ progress: 97, reportedById: 'office' });
    await runChange(undoChange, await as('office'), { key: `${key}/first` }, `${key}/undo`);
  });

  it('holds for the version that was looked at', async () => {
    const context = await as('head-pharma');
    await runChange(reportProgress, context, REPORT, `${key}/first`);
    const id = await proposeChange(reportProgress, context, { input: { ...REPORT, progress: '98' }, words: null, key });
    await runChange(reportProgress, await as('office'), { ...REPORT, progress: '97' }, `${key}/second`);
    await expect(confirmChange(context, id)).rejects.toMatchObject({ code: 'conflict' });
    expect(await report()).toMatchObject({ progress: 97 });
  });

  it('can be let go by its author alone', async () => {
    const context = await as('head-pharma');
    const id = await proposeChange(reportProgress, context, { input: { ...REPORT, progress: '99' }, words: null, key });
    await expect(runVerb(discardChange, await as('office'), { id })).rejects.toMatchObject({ code: 'not-found' });
    await runVerb(discardChange, context, { id });
    await expect(confirmChange(context, id)).rejects.toMatchObject({ code: 'conflict' });
  });
});
