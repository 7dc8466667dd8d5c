import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING, PUBLIC_DOCUMENTS } from '../../../src/domain/people/scope.js';
import { ingestDocuments } from '../../../src/features/corpus/index.js';
import { digestSheet, isSilent, readDigest } from '../../../src/features/digests/index.js';
import { narrowed, readRecords } from '../../../src/features/digests/records.js';
import { runVerb } from '../../../src/features/run-verb.js';
import type { TestApp } from '../../support/app.js';
import { openDemo } from '../../support/demo.js';

/** What a document of the folder says, beside its description. */
interface Written {
  readonly id: string;
  readonly text: string;
  readonly issuedOn: string;
  readonly more?: string;
}

let folder: string;
let opened: TestApp;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-policies-'));
  await mkdir(join(folder, 'policies'));
  opened = await openDemo();
  await laidDown([
    {
      id: 'old',
      text: '第一条 旧的用能办法。',
      issuedOn: '2024-04-19',
      more: 'status: SUPERSEDED\n    supersededBy: energy',
    },
    {
      id: 'energy',
      text: '第一条 池窑冷修的能耗指标可以结转。',
      issuedOn: '2026-11-13',
      more: 'number: 演发改〔2026〕21号\n    effectiveOn: 2026-12-01\n    chains: [fibre]',
    },
    { id: 'named', text: '第一条 电缆附件企业可以申报首批次补贴。', issuedOn: '2026-11-20' },
    { id: 'general', text: '第一条 会议每月召开。', issuedOn: '2026-11-10' },
    { id: 'past', text: '第一条 会议每季召开。', issuedOn: '2026-10-30' },
    {
      id: 'secret',
      text: '第一条 池窑内部评估。',
      issuedOn: '2026-11-19',
      more: 'label: INTERNAL\n    chains: [fibre]',
    },
  ]);
}, 120_000);
afterAll(async () => {
  await opened.app.close();
  await rm(folder, { recursive: true });
});

/** Writes documents with their descriptions, and has the folder read. */
async function laidDown(all: readonly Written[]): Promise<void> {
  const entries = all.map(
    ({ id, issuedOn, more = '' }) => `  - id: ${id}
    path: policies/${id}.md
    titleZh: ${id}办法
    titleEn: Rules ${id}
    issuer: 演示单位
    kind: rules
    language: zh
    issuedOn: ${issuedOn}
    ${more.includes('status') ? '' : 'status: IN_FORCE'}
    ${more.includes('label') ? '' : 'label: PUBLIC'}
    ${more}
`,
  );
  for (const { id, text } of all) await writeFile(join(folder, 'policies', `${id}.md`), `# ${id}办法\n\n${text}\n`);
  await writeFile(join(folder, 'documents.yaml'), `documents:\n${entries.join('')}`);
  await ingest();
}

const ingest = async () => await runVerb(ingestDocuments, await opened.app.context('system'), { path: folder });

const digestOf = async (personId: string, input = {}) =>
  await runVerb(readDigest, await opened.app.context({ personId }, 'zh'), input);
const toldTo = async (personId: string) => (await digestOf(personId)).policies.map(({ record }) => record.id);

describe('the policies of a digest', () => {
  it('are those of the last days that concern a chain: by description, by its text, or all where neither names one', async () => {
    for (const post of ['leader', 'head', 'member'])
      expect(await toldTo(`${post}-fibre`)).toEqual(expect.arrayContaining(['energy', 'general']));
    expect(await toldTo('member-transmission')).toEqual(['named', 'general']);
    expect(await toldTo('member-pharma')).toEqual(['general']);
    expect(await toldTo('enterprise-ENT-002')).toEqual([]);
  });

  it('are told with number, issuer, days, what they take the place of, and the question that opens them', async () => {
    const digest = await digestOf('member-fibre');
    const energy = digest.policies.find(({ record }) => record.id === 'energy');
    expect(energy).toMatchObject({ number: '演发改〔2026〕21号', issuer: '演示单位', effectiveOn: '2026-12-01' });
    expect(energy?.replaced.map(({ record }) => record.id)).toEqual(['old']);
    const sheet = digestSheet({ ...digest, policies: energy ? [energy] : [] }, 'zh');
    const [part] = sheet.parts.slice(-1);
    if (part?.kind !== 'lines') throw new Error('the part is missing');
    expect(part.lines).toEqual([
      '《energy办法》（演发改〔2026〕21号）；演示单位；印发：2026年11月13日；施行：2026年12月1日；替代：《old办法》；涉及：高性能纤维及复合材料',
    ]);
    expect(sheet.questions).toEqual([{ label: '演发改〔2026〕21号', question: '演发改〔2026〕21号有哪些规定？' }]);
    const english = digestSheet(digest, 'en');
    expect(JSON.stringify(english.parts)).toContain('“Rules energy” (演发改〔2026〕21号)');
  });

  it('are cut by what may be read', async () => {
    expect(await toldTo('member-fibre')).toContain('secret');
    const { rules, clock } = await opened.app.context('system');
    const wanted = { today: clock.today(), calendar: rules.calendar, lights: rules.lights, from: null };
    const read = await readRecords(opened.store, EVERYTHING, wanted);
    const cut = narrowed(read, PUBLIC_DOCUMENTS);
    const ids = ({ policies }: typeof read) => policies.map(({ document }) => document.id);
    expect(ids(cut)).toEqual(ids(read).filter((id) => id !== 'secret'));
    expect(ids(cut)).toEqual(ids(await readRecords(opened.store, PUBLIC_DOCUMENTS, wanted)));
  });

  it('are cause for a digest once, after they were read', async () => {
    const before = await marked();
    await writeFile(join(folder, 'policies', 'general.md'), '# general办法\n\n第一条 会议每周召开。\n');
    await ingest();
    const after = await marked();
    const idle = { own: { overdue: [], due: [], reports: [], changed: [] }, led: null, waiting: [], asked: [] };
    const between = async (from: typeof before, upTo: typeof before) => {
      const span = { from: { ...from, day: '2026-11-20' }, upTo };
      return { ...(await digestOf('member-pharma', { span })), ...idle };
    };
    const first = await between(before, after);
    expect(first.policies).toMatchObject([{ record: { id: 'general' }, unread: true }]);
    expect(isSilent(first)).toBe(false);
    const next = await between(after, after);
    expect(next.policies).toMatchObject([{ record: { id: 'general' }, unread: false }]);
    expect(isSilent(next)).toBe(true);
    expect(JSON.stringify(digestSheet(next, 'zh').parts)).toContain('《general办法》');
  });
});

/** How far the audit and the lights reach now. */
async function marked() {
  const { store } = opened;
  return { audit: String(await store.lastAudit()), light: String(await store.lastLightChange()) };
}
