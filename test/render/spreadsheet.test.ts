import { parse } from 'csv-parse/sync';
import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { csvOf, type TableFile, xlsxOf } from '../../src/render/spreadsheet.js';

const TABLE: TableFile = {
  name: '项目',
  headings: ['编号', '名称', '总投资（元）'],
  rows: [
    ['PRJ-0001', '泰山"药谷"，产业园', 2_000_000_000],
    ['=HYPERLINK("http://x")', '+cmd', -5],
    ['@SUM(A1)', '-2+3', null],
  ],
};
const NEUTRAL = [
  ['PRJ-0001', '泰山"药谷"，产业园', 2_000_000_000],
  [`'=HYPERLINK("http://x")`, "'+cmd", -5],
  ["'@SUM(A1)", "'-2+3", null],
];

describe('a table as a file', () => {
  it('is CSV that spreadsheets read as UTF-8, without formulas', async () => {
    const bytes = await csvOf(TABLE);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const rows: string[][] = parse(Buffer.from(bytes), { bom: true });
    expect(rows).toEqual([TABLE.headings, ...NEUTRAL.map((row) => row.map((cell) => String(cell ?? '')))]);
  });

  it('is a workbook with numbers as numbers, without formulas', async () => {
    const book = new excel.Workbook();
    await book.xlsx.load((await xlsxOf(TABLE)).buffer as never);
    const sheet = book.getWorksheet('项目');
    const rows = [1, 2, 3, 4].map((at) => [1, 2, 3].map((cell) => sheet?.getRow(at).getCell(cell).value ?? null));
    expect(rows).toEqual([TABLE.headings, ...NEUTRAL]);
  });
});
