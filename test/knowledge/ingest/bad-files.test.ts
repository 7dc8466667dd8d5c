import { copyFile, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createIngest, type IngestReport } from '../../../src/knowledge/ingest/index.js';
import type { Store } from '../../../src/store/types.js';
import { type FailureReason, failureText, noteText } from '../../../src/texts/corpus.js';
import { compoundFile } from '../../support/compound-file.js';
import { memoryStore } from '../../support/database.js';
import { workbook } from '../../support/import-files.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const OBJECTS = [
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj',
  'trailer<</Root 1 0 R/Size 4>>',
];
const PICTURES_ALONE = `%PDF-1.4\n${OBJECTS.join('\n')}\n%%EOF\n`;
const DAMAGED_ZIP = Buffer.from('PK\x03\x04 and nothing that an archive holds', 'latin1');
const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');

let store: Store;
let folder: string;
let report: IngestReport;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-bad-files-'));
  const put = (name: string, bytes: Buffer | string) => writeFile(join(folder, name), bytes);
  await put('locked-rules.docx', compoundFile('EncryptedPackage'));
  await put('locked-list.xlsx', compoundFile('EncryptedPackage'));
  await put('before-2007.docx', compoundFile('WordDocument'));
  await put('damaged.xlsx', DAMAGED_ZIP);
  await put('damaged.pptx', DAMAGED_ZIP);
  await put('scanned.pdf', PICTURES_ALONE);
  await put('nothing.xlsx', '');
  await put('picture.docx', PNG);
  await put('large.txt', '');
  await truncate(join(folder, 'large.txt'), 201 * 1024 * 1024);
  await copyFile(join(FIXTURES, 'locked.pdf'), join(folder, 'locked.pdf'));
  await copyFile(join(FIXTURES, 'plan.pdf'), join(folder, 'plan.docx'));
  await copyFile(join(FIXTURES, 'notice.html'), join(folder, 'notice.docx'));
  await put(
    'parks.csv',
    await workbook([
      ['park', 'land (mu)'],
      ['North', 120],
    ]),
  );
  await put('visits.md', '# Visits\n\nArticle 1. Visits are planned.\n');
  store = await memoryStore();
  report = await createIngest({ store, log: { warn: () => undefined } })(folder);
});
afterAll(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

describe('what cannot be read', () => {
  it.each([
    ['a Word document under a password', 'locked-rules.docx', 'encrypted'],
    ['a workbook under a password', 'locked-list.xlsx', 'encrypted'],
    ['a PDF under a password', 'locked.pdf', 'encrypted'],
    ['a document of before 2007', 'before-2007.docx', 'old format'],
    ['a damaged workbook', 'damaged.xlsx', 'corrupt'],
    ['a damaged presentation', 'damaged.pptx', 'corrupt'],
    ['a PDF of pictures alone', 'scanned.pdf', 'no text'],
    ['an empty file', 'nothing.xlsx', 'empty'],
    ['a picture under another name', 'picture.docx', 'unknown format'],
    ['a file of more than 200 MB', 'large.txt', 'too large'],
  ] satisfies [string, string, FailureReason][])('is told with its own reason: %s', (_, name, reason) => {
    expect(report.failed.filter(({ path }) => path.endsWith(`/${name}`))).toEqual([
      { path: join(folder, name), reason },
    ]);
    expect(failureText(reason, 'en')).toMatch(/^[a-z].*: /);
    expect(failureText(reason, 'zh')).toMatch(/\p{Script=Han}.*请/u);
  });

  it('stops nothing else', () => {
    expect(report.added).toEqual(['notice', 'parks', 'plan', 'visits']);
    expect(report.failed).toHaveLength(10);
  });
});

describe('a file whose name says something else', () => {
  it.each([
    ['plan', 'read-as pdf'],
    ['parks', 'read-as xlsx'],
    ['notice', 'read-as html'],
  ])('is read as what it is, and says so: %s', async (id, note) => {
    expect(report.notes).toContainEqual({ id, note });
    expect(noteText(note, 'en')).toContain(`it is ${note.split(' ')[1]} and was read as such`);
    expect(noteText(note, 'zh')).toContain(`实为${note.split(' ')[1]}`);
  });
});
