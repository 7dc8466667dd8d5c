import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeFrameOff } from '../../../src/knowledge/ingest/frame.js';
import { loadFile } from '../../../src/knowledge/ingest/loaders/index.js';
import { splitDocument } from '../../../src/knowledge/ingest/split.js';
import { workbook } from '../../support/import-files.js';
import { presentation } from '../../support/presentation.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'wutong-formats-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, bytes: Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}

async function piecesOf(file: string) {
  const { blocks, notes } = await loadFile(file);
  const { title, blocks: body } = takeFrameOff(blocks, []);
  return { title, notes, pieces: splitDocument(body) };
}

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/documents/${name}`, import.meta.url));
const textsOf = async (file: string) => (await piecesOf(file)).pieces.map(({ text }) => text);

const RULE = '走访办法\n\n第一条 走访按月安排。\n\n第二条 走访情况两个工作日内登记。\n';
const withMark = (mark: readonly number[], text: Buffer) => Buffer.concat([Buffer.from(mark), text]);

describe('a plain text', () => {
  it.each([
    ['UTF-8', Buffer.from(RULE)],
    ['UTF-8 with its mark', withMark([0xef, 0xbb, 0xbf], Buffer.from(RULE))],
    ['UTF-16', withMark([0xff, 0xfe], Buffer.from(RULE, 'utf16le'))],
    ['UTF-16 the other way round', withMark([0xfe, 0xff], Buffer.from(RULE, 'utf16le').swap16())],
  ])('is read in %s', async (_, bytes) => {
    const { title, pieces } = await piecesOf(await written('visits.txt', bytes));
    expect(title).toBe('走访办法');
    expect(pieces.map(({ path, text }) => [path, text])).toEqual([
      ['1', '第一条 走访按月安排。'],
      ['2', '第二条 走访情况两个工作日内登记。'],
    ]);
  });

  it('is read in GB18030, and in Big5 without its words becoming others', async () => {
    expect(await textsOf(fixture('experts.txt'))).toEqual(['1．药物制剂：负责中试放大与一致性评价。']);
    expect(await textsOf(fixture('parks-big5.txt'))).toEqual([
      '第一條 園區按產業鏈分類，每年更新土地與廠房的數據。\n第二條 數據由縣市區報送，經核對後公布。',
    ]);
  });

  it('is refused when no encoding fits it', async () => {
    const file = await written('odd.txt', Buffer.from([0x50, 0x00, 0xff, 0x01, 0x80]));
    await expect(loadFile(file)).rejects.toMatchObject({ reason: 'unknown letters' });
    const cutOff = await written('cut off.txt', Buffer.from('走访按月安排登记办理').subarray(0, -2));
    await expect(loadFile(cutOff)).rejects.toMatchObject({ reason: 'unknown letters' });
  });
});

describe('a text file of rows', () => {
  it('gives each row with its columns and the unit that stands above them', async () => {
    expect(await textsOf(fixture('land.csv'))).toEqual([
      '园区：北区园区 | 可供用地：120 | 联系单位：县工信局 | 单位：亩',
      '园区：南区园区 | 可供用地：80 | 联系单位：开发区，招商部 | 单位：亩',
      '园区：合计 | 可供用地：200 | 单位：亩',
    ]);
  });

  it('is read by whatever separates its cells', async () => {
    const text = 'park;land (mu)\nNorth;120\nSouth;80\n';
    const expected = ['park: North | land (mu): 120', 'park: South | land (mu): 80'];
    expect(await textsOf(await written('parks.csv', Buffer.from(text)))).toEqual(expected);
    expect(await textsOf(await written('parks.tsv', Buffer.from(text.replaceAll(';', '\t'))))).toEqual(expected);
  });

  it('is refused when its cells cannot be told apart', async () => {
    const file = await written('quotes.csv', Buffer.from('park,note\nNorth,"open\n'));
    await expect(loadFile(file)).rejects.toMatchObject({ reason: 'uneven quotes' });
  });
});

describe('a workbook', () => {
  it('gives rows under merged headers, figures as shown, and group rows as headings', async () => {
    const bytes = await workbook(
      [
        ['龙头企业发展规划（演示）'],
        ['单位：亿元'],
        ['企业', '营业收入', null, '增长', '开工'],
        [null, '2025年', '2026年', null, null],
        ['一、生物医药'],
        ['甲制药', 12.5, 0.1 + 0.2, 0.125, new Date(Date.UTC(2026, 2, 1))],
        ['二、高端装备'],
        ['乙机械', 3, { formula: 'B8*2', result: 6 }, 0.2, new Date(Date.UTC(2026, 2, 15))],
        [],
        ['注：数据截至10月底。'],
      ],
      (sheet) => {
        for (const range of ['A1:E1', 'A3:A4', 'B3:C3', 'D3:D4', 'E3:E4', 'A5:E5', 'A7:E7']) sheet.mergeCells(range);
        for (const cell of ['D6', 'D8']) sheet.getCell(cell).numFmt = '0.0%';
        sheet.getCell('E6').numFmt = 'yyyy"年"m"月"';
        sheet.getCell('E8').numFmt = 'yyyy-mm-dd';
      },
    );
    const { title, pieces, notes } = await piecesOf(await written('plans.xlsx', bytes));
    expect(title).toBe('龙头企业发展规划（演示）');
    expect(notes).toEqual([]);
    expect(pieces.map(({ headingPath, text }) => [headingPath, text])).toEqual([
      [
        ['一、生物医药'],
        '企业：甲制药 | 营业收入 2025年：12.5 | 营业收入 2026年：0.3 | 增长：12.5% | 开工：2026-03 | 单位：亿元',
      ],
      [
        ['二、高端装备'],
        '企业：乙机械 | 营业收入 2025年：3 | 营业收入 2026年：6 | 增长：20% | 开工：2026-03-15 | 单位：亿元',
      ],
      [['二、高端装备'], '注：数据截至10月底。'],
    ]);
  });

  it('gives its sheets under their names; hidden ones and formulas without a value are told and left out', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('专家').addRows([
      ['姓名', '领域'],
      ['张三', '制剂'],
    ]);
    book.addWorksheet('园区').addRows([
      ['名称', '用地（亩）'],
      ['北区', { formula: '1+1' }],
    ]);
    const hidden = book.addWorksheet('底稿', { state: 'hidden' });
    hidden.addRows([['秘密'], ['勿外传']]);
    book.addWorksheet('空表');
    const file = await written('several.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const { title, pieces, notes } = await piecesOf(file);
    expect(title).toBe('several');
    expect(pieces.map(({ headingPath, text }) => [headingPath, text])).toEqual([
      [['专家'], '姓名：张三 | 领域：制剂'],
      [['园区'], '名称：北区'],
    ]);
    expect(notes).toEqual(['hidden-sheet 底稿', 'cells-without-value 园区 2']);
  });
});

describe('what is hidden as a whole', () => {
  it('is refused, and not taken for empty', async () => {
    const book = new exceljs.Workbook();
    book.addWorksheet('底稿', { state: 'hidden' }).addRow(['勿外传']);
    const sheets = await written('hidden.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
    const slides = await written('hidden.pptx', await presentation([{ title: '备用', hidden: true }]));
    for (const file of [sheets, slides]) await expect(loadFile(file)).rejects.toMatchObject({ reason: 'all hidden' });
  });
});

describe('a presentation', () => {
  it('gives its slides in the order shown: titles, text, tables with headers, notes; hidden ones are told', async () => {
    const bytes = await presentation([
      { title: '现场推进会经验（演示）', lines: ['一链一策 & 一企一案', '专班每周调度'] },
      { lines: ['没有标题的一页'] },
      {
        title: '园区用地',
        table: [
          ['园区', '可供用地（亩）'],
          ['北区', '120'],
        ],
        notes: ['用地数据由县工信局提供。'],
      },
      { title: '备用', hidden: true },
      {},
    ]);
    const { title, pieces, notes } = await piecesOf(await written('meeting.pptx', bytes));
    expect(title).toBe('现场推进会经验（演示）');
    expect(pieces.map(({ page, headingPath, text }) => [page, headingPath, text])).toEqual([
      [1, [], '一链一策 & 一企一案\n专班每周调度'],
      [2, ['第2张'], '没有标题的一页'],
      [3, ['园区用地'], '园区：北区 | 可供用地（亩）：120'],
      [3, ['园区用地', '备注'], '用地数据由县工信局提供。'],
    ]);
    expect(notes).toEqual(['hidden-slide 4', 'slide-without-text 5']);
  });
});
