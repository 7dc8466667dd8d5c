import { afterAll, beforeAll, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { type ImportProgress, importLedger, previewImport } from '../../../src/features/ledgers/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';
import { workbook } from '../../support/import-files.js';

const ROWS = 5_000;

let opened: TestApp;
beforeAll(async () => {
  opened = await openDemo();
});
afterAll(() => opened.app.close());

const file = (sum: number) =>
  workbook([
    [
      '项目名称',
      '产业链',
      '县市区',
      '补延强',
      '重点级别',
      '总投资（万元）',
      '项目阶段',
      '签约日期',
      '开工日期',
      '建设内容',
    ],
    ...Array.from({ length: ROWS }, (_, at) => [
      `新建项目第${at + 1}号`,
      ['医药', '锂电'][at % 2] ?? '',
      ['泰山区', '岱岳区', '宁阳县'][at % 3] ?? '',
      ['补链', '延链', '强链'][at % 3] ?? '',
      '县级重点',
      sum + at,
      '在建',
      '2026-02-03',
      new Date('2026-05-06T00:00:00Z'),
      `建设内容${at}`,
    ]),
  ]);

async function run(sum: number) {
  const told: ImportProgress[] = [];
  const context = await opened.app.context({ personId: 'office' });
  const onProgress = (progress: ImportProgress) => void told.push(progress);
  const bytes = await file(sum);
  const start = performance.now();
  const preview = await runVerb(previewImport, context, { name: 'large.xlsx', bytes, ledger: 'projects', onProgress });
  expect(preview.findings.filter(({ kind }) => kind === 'error')).toEqual([]);
  const done = await runVerb(importLedger, context, { table: preview.table, onProgress });
  return { told, done, seconds: (performance.now() - start) / 1000 };
}

it(`brings in ${ROWS} projects, and changes them all, telling how far it has come`, async () => {
  const before = await opened.store.read('projects', EVERYTHING);
  const added = await run(1_000);
  expect(added.done.counts).toEqual({ added: ROWS, changed: 0, unchanged: 0 });
  expect(added.told[0]).toEqual({ step: 'read', rows: ROWS, of: ROWS });
  for (const step of ['checked', 'written'] as const) {
    const rows = added.told.filter((progress) => progress.step === step).map((progress) => progress.rows);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows).toEqual([...rows].sort((one, other) => one - other));
    expect(rows.at(-1)).toBe(ROWS);
  }
  const changed = await run(2_000);
  expect(changed.done.counts).toEqual({ added: 0, changed: ROWS, unchanged: 0 });
  const stand = await opened.store.read('projects', EVERYTHING);
  expect(stand).toHaveLength(before.length + ROWS);
  expect(stand.filter(({ version }) => version === 2)).toHaveLength(ROWS);
  const known = new Set(before.map(({ id }) => id));
  const events = (await opened.store.read('stageEvents', EVERYTHING)).filter(({ projectId }) => !known.has(projectId));
  expect(events.filter(({ toStage, on }) => toStage === 'CONSTRUCTING' && on === '2026-05-06')).toHaveLength(ROWS);
  expect((await opened.store.audit()).filter(({ subject }) => /^PRJ-/.test(subject))).toHaveLength(2 * ROWS);
  console.info(`${ROWS} rows: added in ${added.seconds.toFixed(1)} s, changed in ${changed.seconds.toFixed(1)} s`);
}, 240_000);
