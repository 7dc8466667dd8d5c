import { copyFile, mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/domain/people/types.js';
import { createIngest, type Ingest } from '../../../src/knowledge/ingest/index.js';
import type { Store } from '../../../src/store/types.js';
import { memoryStore } from '../../support/database.js';

const FIXTURES = fileURLToPath(new URL('../../fixtures/documents/', import.meta.url));
const ALL: Scope = {
  all: true,
  maps: true,
  label: 'INTERNAL',
  chainIds: [],
  countyIds: [],
  factors: [],
  unitIds: [],
  enterpriseIds: [],
};

const DESCRIPTION = `documents:
  - id: visits
    path: policies/visits.md
    number: 演办〔2025〕1号
    titleZh: 走访办法
    titleEn: Rules for visits
    issuer: Office
    level: CITY
    kind: rules
    language: en
    issuedOn: 2025-03-14
    status: IN_FORCE
    label: PUBLIC
    chains: [pharma]
    source: demo
    demo: true
`;
const VISITS = '# Rules for visits\n\nArticle 1. Visits are planned.\n\nArticle 2. Visits are logged.\n';

let store: Store;
let ingest: Ingest;
let folder: string;

beforeEach(async () => {
  store = await memoryStore();
  ingest = createIngest({ store, log: { warn: () => undefined } });
  folder = await mkdtemp(join(tmpdir(), 'wutong-corpus-'));
  await mkdir(join(folder, 'policies'));
  await mkdir(join(folder, 'ledgers'));
  await writeFile(join(folder, 'documents.yaml'), DESCRIPTION);
  await writeFile(join(folder, 'ledgers', 'projects.csv'), 'id\nPRJ-0001\n');
  await write('visits.md', VISITS);
});

afterEach(async () => {
  await store.close();
  await rm(folder, { recursive: true });
});

function write(name: string, text: string): Promise<void> {
  return writeFile(join(folder, 'policies', name), text);
}

async function texts(): Promise<Record<string, string>> {
  return Object.fromEntries((await store.chunks(ALL)).map((chunk) => [chunk.id, chunk.text]));
}

describe('ingesting a folder', () => {
  it('writes described documents with their chunks, and reads no ledgers', async () => {
    const steps: string[] = [];
    const report = await ingest(folder, {
      onProgress: ({ done, total, path }) => void steps.push(`${done}/${total} ${path}`),
    });
    expect(report).toMatchObject({ added: ['visits'], failed: [], notes: [] });
    expect(steps).toEqual(['1/1 policies/visits.md']);
    expect(await texts()).toEqual({
      'visits#1': 'Article 1. Visits are planned.',
      'visits#2': 'Article 2. Visits are logged.',
    });
    expect((await store.documents(ALL))[0]).toMatchObject({
      id: 'visits',
      number: '演办〔2025〕1号',
      label: 'PUBLIC',
      chainIds: ['pharma'],
      issuedOn: '2025-03-14',
    });
  });

  it('leaves an unchanged file alone: the corpus does not even change its revision', async () => {
    await ingest(folder);
    const revision = await store.corpusRevision();
    expect(await ingest(folder)).toMatchObject({ added: [], changed: [], unchanged: ['visits'] });
    expect(await store.corpusRevision()).toBe(revision);
  });

  it('reads a changed file again, and takes up a changed description without reading the file', async () => {
    await ingest(folder);
    await write('visits.md', VISITS.replace('logged', 'logged within two days'));
    expect(await ingest(folder)).toMatchObject({ changed: ['visits'] });
    expect((await texts())['visits#2']).toBe('Article 2. Visits are logged within two days.');
    await writeFile(join(folder, 'documents.yaml'), DESCRIPTION.replace('IN_FORCE', 'REPEALED'));
    expect(await ingest(folder)).toMatchObject({ changed: ['visits'] });
    expect((await store.documents(ALL))[0]?.status).toBe('REPEALED');
    expect(Object.keys(await texts())).toEqual(['visits#1', 'visits#2']);
  });

  it('takes away what was removed from the folder', async () => {
    await write('note.md', '# A note\n\nWords.\n');
    await ingest(folder);
    await rm(join(folder, 'policies', 'note.md'));
    expect(await ingest(folder)).toMatchObject({ removed: ['note'], unchanged: ['visits'] });
    expect(Object.keys(await texts())).toEqual(['visits#1', 'visits#2']);
  });

  it('keeps documents of other folders', async () => {
    await ingest(folder);
    const other = await mkdtemp(join(tmpdir(), 'wutong-other-'));
    await writeFile(join(other, 'visits.md'), '# Other visits\n\nOther words.\n');
    expect(await ingest(other)).toMatchObject({ added: ['visits-2'], removed: [] });
    expect((await store.documents(ALL)).map(({ id }) => id).sort()).toEqual(['visits', 'visits-2']);
    await rm(join(other, 'visits.md'));
    expect(await ingest(other, { remove: true })).toMatchObject({ removed: ['visits-2'] });
    await rm(other, { recursive: true });
  });

  it('takes nothing in that would act on the screen of a reader', async () => {
    await write('visits.md', `${VISITS}\nArticle 3. \u001b[2JVisits \u202eend\u0007.\n\n| a\u009b31m | b |\n`);
    await write('parks.csv', 'park\nNorth\u001b[31m Park\n');
    await writeFile(join(folder, 'documents.yaml'), DESCRIPTION.replace('issuer: Office', 'issuer: "Off\\e[31mice"'));
    await ingest(folder);
    expect(Object.values(await texts()).join('')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(await texts()).toMatchObject({ 'visits#3': 'Article 3. Visits end.' });
    expect((await store.documents(ALL)).find(({ id }) => id === 'visits')?.issuer).toBe('Office');
  });

  it('shows a document that nothing describes to internal readers only, and says so', async () => {
    await write('Site Notes.md', '# Notes from the site\n\nWords.\n');
    const report = await ingest(folder);
    expect(report.notes).toEqual([{ id: 'site-notes', note: 'undescribed' }]);
    const row = (await store.documents(ALL)).find(({ id }) => id === 'site-notes');
    expect(row).toMatchObject({ titleEn: 'Notes from the site', label: 'INTERNAL', number: null, demo: false });
  });

  it('gives a document its id once it is described', async () => {
    await write('later.md', '# Later\n\nWords.\n');
    await ingest(folder);
    const entry = DESCRIPTION.replace('documents:\n', '')
      .replace('id: visits', 'id: later-rules')
      .replace('visits.md', 'later.md');
    await writeFile(join(folder, 'documents.yaml'), DESCRIPTION + entry);
    expect(await ingest(folder)).toMatchObject({ added: ['later-rules'], removed: ['later'] });
    expect((await store.documents(ALL)).map(({ id }) => id).sort()).toEqual(['later-rules', 'visits']);
  });

  it('reports each bad file with its reason and reads the others', async () => {
    for (const name of ['broken.pdf', 'broken.docx', 'locked.pdf', 'old.docx', 'empty.md', 'picture.bmp', 'plan.pdf']) {
      await copyFile(join(FIXTURES, name), join(folder, 'policies', name));
    }
    await writeFile(
      join(folder, 'documents.yaml'),
      `${DESCRIPTION}  - id: nowhere\n    path: policies/nowhere.md\n    kind: rules\n    language: en\n    status: IN_FORCE\n    label: PUBLIC\n  - id: faulty\n`,
    );
    const report = await ingest(folder);
    expect(report.added).toEqual(['plan', 'visits']);
    expect(Object.fromEntries(report.failed.map(({ path, reason }) => [path, reason]))).toMatchObject({
      'policies/broken.docx': 'corrupt',
      'policies/broken.pdf': 'corrupt',
      'policies/empty.md': 'empty',
      'policies/locked.pdf': 'encrypted',
      'policies/nowhere.md': 'missing',
      'policies/old.docx': 'old format',
      'policies/picture.bmp': 'unknown format',
      'documents.yaml': expect.stringContaining('entry 3'),
    });
    expect(report.notes).toContainEqual({ id: 'plan', note: 'page-without-text 3' });
  });

  it('keeps a document as it was when its file can no longer be read', async () => {
    await ingest(folder);
    await write('visits.md', '');
    expect(await ingest(folder)).toMatchObject({
      removed: [],
      failed: [{ path: 'policies/visits.md', reason: 'empty' }],
    });
    expect(Object.keys(await texts())).toEqual(['visits#1', 'visits#2']);
  });

  it('removes nothing when a folder cannot be looked into, and says which', async () => {
    await ingest(folder);
    await rename(join(folder, 'policies'), join(folder, 'elsewhere'));
    await symlink('policies', join(folder, 'policies'));
    for (const options of [{}, { remove: true }]) {
      await expect(ingest(folder, options)).rejects.toMatchObject({
        code: 'unavailable',
        message: expect.stringMatching(/policies cannot be read \(ELOOP\); nothing was changed/),
      });
    }
    expect(Object.keys(await texts())).toEqual(['visits#1', 'visits#2']);
  });

  it('removes more than half of a folder only when it is told to', async () => {
    await write('one.md', '# One\n\nWords.\n');
    await write('two.md', '# Two\n\nWords.\n');
    await ingest(folder);
    for (const name of ['one.md', 'two.md']) await rm(join(folder, 'policies', name));
    await write('new.md', '# New\n\nWords.\n');
    await expect(ingest(folder)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringMatching(/^2 of the 3 documents .*\(one, two\)\. Nothing was changed\..*--remove/),
    });
    expect((await store.documents(ALL)).map(({ id }) => id).sort()).toEqual(['one', 'two', 'visits']);
    expect(await ingest(folder, { remove: true })).toMatchObject({ removed: ['one', 'two'], added: ['new'] });
  });

  it('keeps all documents when their folder has gone', async () => {
    await ingest(folder);
    await rm(join(folder, 'policies'), { recursive: true });
    await expect(ingest(folder)).rejects.toThrow(/all 1 documents/);
    expect(Object.keys(await texts())).toEqual(['visits#1', 'visits#2']);
  });

  it('does not follow links, tells of them, and keeps what was read in their place', async () => {
    await ingest(folder);
    await rename(join(folder, 'policies', 'visits.md'), join(folder, 'elsewhere.md'));
    await symlink(join(folder, 'elsewhere.md'), join(folder, 'policies', 'visits.md'));
    await write('note.md', '# Note\n\nWords.\n');
    expect(await ingest(folder)).toMatchObject({
      added: ['note'],
      removed: [],
      failed: [],
      skipped: ['policies/visits.md'],
    });
  });

  it.each([
    ['is no YAML', 'documents:\n  - id: visits\n   path: [\n', /documents\.yaml, line \d+: \S.* Mend the file/],
    ['holds no list', 'papers: []\n', /documents\.yaml, line 1: it holds no list "documents"/],
  ])('changes nothing when documents.yaml %s, and says where', async (_, text, message) => {
    await ingest(folder);
    await writeFile(join(folder, 'documents.yaml'), text);
    for (const path of [folder, join(folder, 'policies')]) {
      await expect(ingest(path)).rejects.toMatchObject({
        code: 'configuration',
        message: expect.stringMatching(message),
      });
    }
    expect((await store.documents(ALL))[0]).toMatchObject({ id: 'visits', label: 'PUBLIC' });
  });

  it('says when there is nothing at the path', async () => {
    await expect(ingest(join(folder, 'nowhere'))).rejects.toMatchObject({ code: 'not-found' });
  });
});
