import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { listDocuments } from '../../../src/features/corpus/index.js';
import { runVerb } from '../../../src/features/run-verb.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { wutong } from '../../support/command-line.js';
import { compoundFile } from '../../support/compound-file.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const DESCRIPTIONS = `# Kept by the office.
documents:
  - id: old-rules # the first edition
    path: policies/old-rules.md
    titleZh: 旧走访办法
    kind: rules
    language: zh
    status: IN_FORCE
    label: PUBLIC
    chains: [pharma]
`;

let corpus: string;
let outside: string;
let opened: TestApp;
beforeAll(async () => {
  corpus = await mkdtemp(join(tmpdir(), 'wutong-own-corpus-'));
  outside = await mkdtemp(join(tmpdir(), 'wutong-outside-'));
  await mkdir(join(corpus, 'policies'));
  await writeFile(join(corpus, 'documents.yaml'), DESCRIPTIONS);
  await writeFile(join(corpus, 'policies', 'old-rules.md'), '# 旧走访办法\n\n第一条 走访按季安排。\n');
  await writeFile(join(outside, 'visits.md'), '# 走访办法\n\n第一条 走访按月安排。\n\n第二条 走访情况要登记。\n');
  await writeFile(join(outside, 'locked.docx'), compoundFile('EncryptedPackage'));
  await copyFile(join(FIXTURES, 'plan.pdf'), join(outside, 'named wrongly.docx'));
  opened = await openTestApp({ corpusFolder: corpus });
  await lay(opened.store, PLACES_AND_PEOPLE);
  await run('ingest');
});
afterAll(async () => {
  await opened.app.close();
  for (const folder of [corpus, outside]) await rm(folder, { recursive: true });
});

const run = (...words: string[]) => wutong(words, () => ({ ...opened.app, close: async () => {} }));
const inCorpus = async (...words: string[]) => await run('corpus', ...words);
const rowOf = async (id: string) => (await opened.store.documents(EVERYTHING)).find((document) => document.id === id);
const descriptions = () => readFile(join(corpus, 'documents.yaml'), 'utf8');

describe('a folder of one’s own', () => {
  it('has its documents listed with format, passages, status and what cannot be read', async () => {
    await writeFile(join(corpus, 'policies', 'empty.txt'), '');
    const listed = await inCorpus('list');
    expect(listed).toMatchObject({ code: 0, err: '' });
    expect(listed.out).toMatch(/old-rules +旧走访办法 +md +1 +in force +read/);
    expect(listed.out).toContain('policies/empty.txt: it is empty: put the whole file in its place');
    const { out } = await inCorpus('list', '--language', 'zh');
    expect(out).toMatch(/old-rules .* 有效 +已读入/);
    expect(out).toContain('policies/empty.txt: 文件是空的');
    await rm(join(corpus, 'policies', 'empty.txt'));
  });

  it('tells what has changed or is new, and writes nothing by looking', async () => {
    const revision = await opened.store.corpusRevision();
    await writeFile(join(corpus, 'policies', 'new.md'), '# New\n\nWords.\n');
    const { rows } = await runVerb(listDocuments, await opened.app.context('system'), {});
    expect(rows.map(({ document, standing }) => [document.id, standing])).toEqual([
      ['old-rules', 'read'],
      ['new', 'new'],
    ]);
    expect((await inCorpus('list')).out).toContain('`wutong ingest` reads what is new or changed.');
    expect(await opened.store.corpusRevision()).toBe(revision);
    await rm(join(corpus, 'policies', 'new.md'));
  });
});

describe('a document', () => {
  it('is added with what is said of it: copied, described beside the others, read', async () => {
    const words = ['--number', '〔2026〕3号', '--issuer', '市工信局', '--issued-on', '2026-03-05'];
    const added = await inCorpus(
      'add',
      join(outside, 'visits.md'),
      ...words,
      '--label',
      'PUBLIC',
      '--chains',
      'pharma',
    );
    expect(added).toEqual({ code: 0, out: 'Added visits: 2 passages.\n', err: expect.anything() });
    expect(await rowOf('visits')).toMatchObject({
      titleZh: '走访办法',
      number: '〔2026〕3号',
      issuedOn: '2026-03-05',
      label: 'PUBLIC',
      chainIds: ['pharma'],
      path: 'policies/visits.md',
    });
    expect(await descriptions()).toContain(
      '# Kept by the office.\ndocuments:\n  - id: old-rules # the first edition\n',
    );
    expect(await readFile(join(outside, 'visits.md'), 'utf8')).toContain('走访按月安排');
  });

  it('is not added twice, nor when it cannot be read or its chain is not on record', async () => {
    const before = await descriptions();
    expect((await inCorpus('add', join(outside, 'visits.md'), '--id', 'again')).err).toContain(
      'it is in the corpus already, as visits',
    );
    const locked = await inCorpus('add', join(outside, 'locked.docx'));
    expect(locked.code).toBe(2);
    expect(locked.err).toContain('it is locked by a password: save it without one');
    const unknown = await inCorpus('add', join(outside, 'named wrongly.docx'), '--chains', 'steel');
    expect(unknown.err).toContain('there is no chain steel; give some of lithium, pharma');
    expect(await descriptions()).toBe(before);
    expect(await readdir(join(corpus, 'policies'))).toEqual(['old-rules.md', 'visits.md']);
  });

  it('is described anew without its text being read again', async () => {
    const chunks = await opened.store.chunks(EVERYTHING, { documentId: 'visits' });
    const described = await inCorpus(
      'describe',
      'visits',
      '--status',
      'DRAFT',
      '--number',
      '',
      '--expires-on',
      '2030-01-01',
    );
    expect(described.out).toContain('Described visits; its 2 passages stand.');
    expect(await rowOf('visits')).toMatchObject({
      status: 'DRAFT',
      number: null,
      expiresOn: '2030-01-01',
      issuer: '市工信局',
    });
    expect(await opened.store.chunks(EVERYTHING, { documentId: 'visits' })).toEqual(chunks);
    const wrong = await inCorpus('describe', 'visist', '--status', 'DRAFT');
    expect(wrong.err).toContain('There is no document visist; visits, probably.');
  });

  it('is superseded by another, not by itself nor in a circle', async () => {
    await inCorpus('describe', 'visits', '--status', 'IN_FORCE');
    await inCorpus('supersede', 'old-rules', '--by', 'visits', '--on', '2026-03-04');
    expect(await rowOf('old-rules')).toMatchObject({
      status: 'SUPERSEDED',
      supersededById: 'visits',
      expiresOn: '2026-03-04',
    });
    expect((await inCorpus('show', 'old-rules', '--language', 'zh')).out).toContain('已被替代（visits）');
    expect((await inCorpus('supersede', 'visits', '--by', 'old-rules')).err).toContain(
      'cannot take the place of visits',
    );
    expect((await inCorpus('remove', 'visits')).err).toContain('visits has taken the place of old-rules');
  });

  it('is removed into a folder beside, and put back with what was said of it', async () => {
    const before = [await rowOf('old-rules'), await descriptions()];
    const removed = await inCorpus('remove', 'old-rules');
    expect(removed.out).toContain(`Its file is kept in ${join(corpus, 'removed', 'old-rules')}`);
    expect(await rowOf('old-rules')).toBeUndefined();
    expect(await readdir(join(corpus, 'policies'))).toEqual(['visits.md']);
    expect((await run('ingest')).out).toMatch(/^added 0, changed 0, unchanged 1, removed 0, failed 0/);

    expect((await inCorpus('restore', 'nothing')).err).toContain(
      'No removed document nothing is kept; there is old-rules.',
    );
    for (const other of ['.', '..', '/', '../policies'])
      expect((await inCorpus('restore', other)).err).toContain(`No removed document ${other} is kept`);
    expect(await readdir(join(corpus, 'removed'))).toEqual(['old-rules']);
    expect(await inCorpus('restore', 'old-rules')).toMatchObject({ code: 0, out: 'Put back policies/old-rules.md.\n' });
    expect(await rowOf('old-rules')).toEqual(before[0]);
    expect((await descriptions()).length).toBeGreaterThan(100);
    expect(await readdir(join(corpus, 'removed'))).toEqual([]);
  });

  it('is shown with what could not be read of it', async () => {
    await inCorpus('add', join(outside, 'named wrongly.docx'), '--title-en', 'Plan');
    const { out } = await inCorpus('show', 'named-wrongly');
    expect(out).toContain('format: pdf');
    expect(out).toContain('page 3 holds no text (scanned?)');
    expect(out).toContain('its name says something else, but it is pdf and was read as such');
  });

  it('is the office’s to change', async () => {
    const refused = await inCorpus('remove', 'visits', '--as', 'head-pharma');
    expect(refused.code).toBe(3);
    expect(await rowOf('visits')).toBeDefined();
  });
});
