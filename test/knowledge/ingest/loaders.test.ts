import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/knowledge/ingest/blocks.js';
import { takeFrameOff } from '../../../src/knowledge/ingest/frame.js';
import { htmlBlocks } from '../../../src/knowledge/ingest/loaders/html-blocks.js';
import { loadFile } from '../../../src/knowledge/ingest/loaders/index.js';
import { markdownBlocks } from '../../../src/knowledge/ingest/loaders/markdown.js';
import { splitDocument } from '../../../src/knowledge/ingest/split.js';

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../fixtures/documents/${name}`, import.meta.url));
}

async function pieces(name: string, titles: readonly string[] = []) {
  const { blocks, notes } = await loadFile(fixture(name));
  const framed = takeFrameOff(blocks, titles);
  return { title: framed.title, notes, pieces: splitDocument(framed.blocks) };
}

function words(block: Block): string {
  return block.kind === 'table' ? block.rows.map((row) => row.cells.join(' | ')).join('\n') : block.text;
}

describe('a PDF', () => {
  it('gives clauses with pages, broken lines joined, and neither running header nor page number', async () => {
    const { pieces: found } = await pieces('plan.pdf', ['Plan for the Test Chain in 2026']);
    expect(found.find(({ path }) => path === '1.1')).toMatchObject({
      page: 1,
      headingPath: ['1. Goals'],
      text: '1.1 Scale. Revenue of the chain reaches CNY 3.6 billion in the course of the year, and the share of local supply rises to 25 percent of all the orders that are placed by enterprises.',
    });
    expect(found.map(({ text }) => text).join('\n')).not.toMatch(/Plan for the Test Chain|Page \d/);
  });

  it('joins a table that goes on over the page and does not repeat its header', async () => {
    const { pieces: found } = await pieces('plan.pdf');
    expect(found.filter(({ path }) => path.startsWith('t')).map(({ path, page, text }) => [path, page, text])).toEqual([
      ['t1r1', 1, 'No.: 1 | Task: Update the roadmap | Lead unit: Task force | Due: April 2026'],
      ['t1r2', 1, 'No.: 2 | Task: List targets | Lead unit: County | Due: May 2026'],
      ['t1r3', 2, 'No.: 3 | Task: Hold the forum | Lead unit: Commerce bureau | Due: June 2026'],
    ]);
  });

  it('says which page holds no text, and invents none', async () => {
    const { notes, pieces: found } = await pieces('plan.pdf');
    expect(notes).toEqual(['page-without-text 3']);
    expect(found.every(({ page }) => page !== 3)).toBe(true);
  });
});

describe('a Word document', () => {
  it('gives the text between title and signature, and tables with their headers', async () => {
    const { title, pieces: found } = await pieces('rules.docx', ['示范办法(测试)']);
    expect(title).toBe('示范办法（测试）');
    expect(found.map(({ path }) => path)).toEqual(['s0', '1', '2', '3', 't1r1', 't1r2']);
    expect(found.map(({ text }) => text).join('\n')).not.toMatch(/示办发|抄送|2025年1月1日$|示范市/m);
    expect(found.at(-1)).toMatchObject({ text: '事项：办理 | 部门：主管部门', headingPath: ['附件 分工表'] });
  });
});

/** A Word file whose only part unpacks to so many bytes. */
function swollenDocx(bytes: number): Buffer {
  const name = Buffer.from('word/document.xml');
  const packed = deflateRawSync(Buffer.alloc(bytes, 32), { level: 1 });
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe('what is made to blow up or to take for ever', () => {
  it('is refused as a Word document that unpacks to more than 200 MB, whatever it says of itself', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'wutong-loader-')), 'swollen.docx');
    await writeFile(file, swollenDocx(201 * 1024 * 1024));
    await expect(loadFile(file)).rejects.toMatchObject({ reason: 'unpacks too large' });
    await rm(dirname(file), { recursive: true });
  });

  it('is read in time as a page of nested elements', { timeout: 60_000 }, () => {
    const depth = 1_000;
    const beside = '<i>word</i>'.repeat(100);
    const page = `${`<span>${beside}`.repeat(depth)}<p>end</p>${'</span>'.repeat(depth)}`;
    expect(htmlBlocks(page).at(-1)).toMatchObject({ kind: 'paragraph', text: 'end' });
  });

  it.each([
    ['a heading of blanks', `# a${' '.repeat(200_000)}b`],
    ['comments that are never closed', '<!--'.repeat(200_000)],
    ['brackets', '['.repeat(200_000)],
    ['a paragraph of many lines', 'some words of a line\n'.repeat(400_000)],
  ])('is read in time as Markdown with %s', { timeout: 60_000 }, (_, text) => {
    expect(markdownBlocks(text)).toHaveLength(1);
  });
});

describe('a page', () => {
  it('gives its main part without navigation, with the numbers that the page makes', async () => {
    const { blocks } = await loadFile(fixture('notice.html'));
    expect(blocks.map(words)).toEqual([
      'Notice on Reports',
      'To all units:',
      '1. When',
      '1.1 A report is due by the fifth working day of the following month.',
      '(1) Late reports turn the light yellow.',
      '(2) Two in a row turn it red.',
      'Column | Rule\nInvestment | Not negative',
    ]);
  });
});

describe('Markdown', () => {
  it('gives words without marks, broken lines joined, list items apart', async () => {
    const { title, pieces: found } = await pieces('guide.md');
    expect(title).toBe('Guide to Visits');
    expect(found.map(({ path, text }) => [path, text])).toEqual([
      ['s0', 'Read this before the first visit.'],
      [
        's1',
        'Bring a one-page note that says what the chain can supply and who would buy.\nwhich park has land left\nwhich two policies fit',
      ],
      ['s2.1', 'Enter each contact within two working days.'],
      ['t1r1', 'Day: 1 | Step: Thank the host'],
      ['t1r2', 'Day: 2 | Step: Enter the log'],
    ]);
  });

  it('gives headings without their closing signs, and leaves comments out', () => {
    expect(markdownBlocks('## Visits ##\n\nOne<!-- a\nnote --> day<!-- open').map(words)).toEqual([
      'Visits',
      'One day<!-- open',
    ]);
  });
});

describe('a CSV', () => {
  it('gives each row with its columns', async () => {
    const { pieces: found } = await pieces('parks.csv');
    expect(found.map(({ text }) => text)).toEqual([
      'park: North Park | land (mu): 120 | contact unit: County office, industry',
      'park: South Park | land (mu): 80 | contact unit: Zone office',
    ]);
  });
});
