import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { previewImport } from '../../../src/features/ledgers/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';

const HEADERS = '项目名称,产业链,县市区,补延强,重点级别,总投资（万元）,项目阶段\n';
const ROW = '甲项目,医药,宁阳县,补链,县级重点,1200,落地\n';

let opened: TestApp;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-import-'));
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    counties: [{ id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County' }],
    chains: [{ id: 'pharma', nameZh: '医药产业链', nameEn: 'Pharma' }],
  });
});
afterAll(async () => {
  await opened.app.close();
  await rm(folder, { recursive: true, force: true });
});

const run = (...words: string[]) => wutong(words, () => ({ ...opened.app, close: async () => {} }));

async function csv(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('wutong import', () => {
  it('shows what would change and writes nothing, then brings it in, then has nothing to do', async () => {
    const file = await csv('项目.csv', HEADERS + ROW);
    const dry = await run('import', file, '--ledger', 'projects', '--dry-run', '--as', 'office');
    expect(dry).toMatchObject({ code: 0, err: 'read 1/1\nchecked 1/1\n' });
    expect(dry.out).toContain('导入预览：项目台账');
    expect(dry.out).toContain('新增1，变更0，无变化0，有误0');
    expect(dry.out).toContain('第2行 PRJ-0001 甲项目');
    expect(dry.out).toMatch(/总投资（万元） +总投资 \(totalInvestment\) +名称一致/);
    expect(dry.out).toContain('尚未写入。');
    expect(await opened.store.read('projects', EVERYTHING)).toEqual([]);

    const done = await run('import', file, '--ledger', 'projects', '--as', 'office');
    expect(done).toMatchObject({ code: 0, err: 'read 1/1\nchecked 1/1\nwritten 1/1\n' });
    expect(done.out).toMatch(/导入完成：项目台账\nIMP-0001 · 文件 项目\.csv/);
    expect(await opened.store.read('projects', EVERYTHING)).toMatchObject([{ id: 'PRJ-0001', nameZh: '甲项目' }]);

    const again = await run('import', file, '--language', 'en', '--as', 'office');
    expect(again.code).toBe(0);
    expect(again.out).toContain('Import: projects (项目台账)'.replace('Import', 'Preview of an import'));
    expect(again.out).toContain('0 new, 0 changed, 1 unchanged, 0 wrong');
    expect(again.out).toContain('This file was brought in before: IMP-0001, 2026-11-23');
    expect(again.out).toContain('Nothing changes');
  });

  it('tells the faults and ends as a failure; nothing is written', async () => {
    const file = await csv('bad.csv', HEADERS + ROW.replace('甲', '乙').replace('宁阳县', '宁洋县'));
    const ended = await run('import', file, '--as', 'office');
    expect(ended.code).toBe(1);
    expect(ended.out).toContain('第2行，县市区“宁洋县”：台账中没有，最接近的是宁阳县（370921）');
    expect(ended.out).toContain('存在错误时不写入任何数据');
    expect(await opened.store.read('projects', EVERYTHING)).toHaveLength(1);
  });

  it.each([
    ['a file that is not there', ['nowhere.csv'], 2, /nowhere\.csv cannot be read/],
    ['no file at all', [], 2, /give a file, or --template/],
    ['somebody who brings nothing in', ['项目.csv', '--as', 'leader-pharma'], 3, /ledger\.import is open to/],
    ['a ledger that is none', ['项目.csv', '--ledger', 'project'], 2, /Allowed choices are/],
  ])('refuses %s', async (_, words, code, message) => {
    const [file, ...options] = words;
    const given = file === undefined ? [] : [join(folder, file)];
    const ended = await run('import', ...given, ...options);
    expect(ended).toMatchObject({ code, err: expect.stringMatching(message) });
  });

  it.each(['projects.xlsx', 'projects.csv', 'tasks.xlsx'])(
    'writes a template that it reads itself: %s',
    async (name) => {
      const [ledger] = name.split('.') as [string];
      const out = join(folder, `template-${name}`);
      expect(await run('import', '--template', ledger, '--out', out)).toMatchObject({ code: 0, err: '' });
      const bytes = await readFile(out);
      const preview = await runVerb(previewImport, await opened.app.context('system'), { name, bytes, ledger });
      expect(preview.table.headers.map(({ how }) => how)).toEqual(preview.table.headers.map(() => 'exact'));
      expect(preview.table.rows).toHaveLength(1);
      expect(await run('import', '--template', ledger, '--out', out)).toMatchObject({ code: 2 });
    },
  );
});

describe('wutong export', () => {
  it('writes a file that an import takes back unchanged', async () => {
    const out = join(folder, 'export.xlsx');
    const words = ['export', 'projects', '--headers', 'zh', '--out', out, '--as', 'office'];
    expect(await run(...words)).toMatchObject({ code: 0, out: '', err: `${out}: 1 rows\n` });
    const back = await run('import', out, '--as', 'office');
    expect(back).toMatchObject({ code: 0, out: expect.stringContaining('没有变化') });
    expect(await run('export', 'projects', '--format', 'xlsx')).toMatchObject({ code: 2 });
    const own = await run('export', 'projects', '--as', 'office');
    expect(own.out).toMatch(/^id,nameZh/);
  });
});
