import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../../src/domain/people/scope.js';
import { lay, openTestApp, PLACES_AND_PEOPLE, type TestApp } from '../../support/app.js';
import { bringIn, type Given, linesOf, preview, workbook } from '../../support/import-files.js';

let opened: TestApp;
beforeAll(async () => {
  opened = await openTestApp();
  await lay(opened.store, {
    ...PLACES_AND_PEOPLE,
    counties: [
      { id: '370921', nameZh: '宁阳县', nameEn: 'Ningyang County' },
      { id: '370923', nameZh: '东平县', nameEn: 'Dongping County' },
    ],
    chains: [
      { id: 'pharma', nameZh: '医药及医疗器械产业链', nameEn: 'Pharma', aliases: ['医药'] },
      { id: 'lithium', nameZh: '锂电产业链', nameEn: 'Lithium' },
    ],
    people: [...PLACES_AND_PEOPLE.people, { id: 'county-370921', unitId: 'county-370921' }],
    roles: [
      ...PLACES_AND_PEOPLE.roles,
      { id: 'ROLE-05', personId: 'county-370921', role: 'COUNTY_OFFICER', countyId: '370921' },
    ],
    enterprises: [{ id: 'ENT-001', nameZh: '宁阳制药', creditCode: '91370921MA00000001' }],
    projects: [
      {
        id: 'PRJ-0001',
        nameZh: '老项目',
        chainId: 'pharma',
        countyId: '370921',
        totalInvestment: 10_000n,
        stage: 'LANDED',
      },
      { id: 'PRJ-0002', nameZh: '锂电项目', chainId: 'lithium', countyId: '370923', totalInvestment: 10_000n },
    ],
  });
});
afterAll(() => opened.app.close());

const HEADERS = ['项目名称', '产业链', '县市区', '补延强', '重点级别', '总投资（万元）', '项目阶段'];
const row = (name: string, change: Readonly<Record<number, unknown>> = {}) => {
  const cells: unknown[] = [name, '医药', '宁阳县', '补链', '市级重点', 1200, '在建'];
  for (const [at, value] of Object.entries(change)) cells[Number(at)] = value;
  return cells as never[];
};

const errorsOf = async (bytes: Buffer, given: Given = {}) =>
  linesOf(await preview(opened, bytes, { ledger: 'projects', ...given }), 'error');

const csv = (rows: readonly (readonly unknown[])[], separator = ',') =>
  Buffer.from(rows.map((cells) => cells.join(separator)).join('\n'));

describe('a file as people have it', () => {
  it('is read below a merged title and a note of the unit, in any order, with totals and remarks left out', async () => {
    const bytes = await workbook(
      [
        ['2026年重点项目台账'],
        ['单位：万元', null, null, null, null, null, '填报：宁阳县'],
        [
          '序号',
          '项目名称',
          '项目 阶段',
          '所属产业链',
          '县（市、区）',
          '补链延链强链',
          '级别',
          '投资额',
          '开工时间',
          '联系电话',
        ],
        [1, '甲项目', '已开工', '医药', '宁阳', '延链', '市重点', '１，２００．５', '2026年3月', '0538'],
        [2, '乙项目', '在谈', '医药及医疗器械产业链', '东平县', '强链', '省级', '3.2亿元', null, null],
        [],
        ['合计', null, null, null, null, null, null, 33_200.5],
        ['注：数据截至10月底。'],
      ],
      (sheet) => sheet.mergeCells('A1:J1'),
    );
    const read = await preview(opened, bytes, { name: '台账.xlsx' });
    expect(linesOf(read, 'error', 'zh')).toEqual([]);
    expect(read.table.ledger).toBe('projects');
    expect(read.counts).toEqual({ added: 2, changed: 0, unchanged: 0, wrong: 0 });
    expect(read.added.map(({ after }) => after)).toMatchObject([
      {
        id: 'PRJ-0003',
        nameZh: '甲项目',
        nameEn: '甲项目',
        chainId: 'pharma',
        countyId: '370921',
        purpose: 'EXTEND',
        level: 'CITY',
        totalInvestment: 12_005_000n,
        stage: 'CONSTRUCTING',
        substage: null,
        kind: 'NEW',
        source: '台账.xlsx',
      },
      {
        id: 'PRJ-0004',
        countyId: '370923',
        totalInvestment: 320_000_000n,
        stage: 'ATTRACTING',
        substage: 'NEGOTIATING',
      },
    ]);
    expect(linesOf(read, 'warning', 'zh')).toEqual([
      '第4行，开工时间“2026年3月”：没有写日，按2026-03-01读取',
      '第5行，投资额“3.2亿元”：自带单位亿元，与列不同，按单元格读取',
      '第5行，项目 阶段“在谈”：文件中没有对应日期，按2026-11-23记录并注明为导入',
      '第7行，“合计”：是合计行，已跳过',
      '第8行，“注：数据截至10月底。”：是表下说明，已跳过',
    ]);
    expect(read.table.headers.map(({ text, column, how }) => [text, column, how])).toEqual([
      ['序号', null, 'numbering'],
      ['项目名称', 'nameZh', 'exact'],
      ['项目 阶段', 'stage', 'synonym'],
      ['所属产业链', 'chainId', 'synonym'],
      ['县（市、区）', 'countyId', 'exact'],
      ['补链延链强链', 'purpose', 'synonym'],
      ['级别', 'level', 'synonym'],
      ['投资额', 'totalInvestment', 'synonym'],
      ['开工时间', 'startedOn', 'synonym'],
      ['联系电话', null, 'none'],
    ]);
  });

  it.each([
    ['GB18030', (text: string) => Buffer.from(new Uint8Array(gb18030(text)))],
    ['UTF-16LE', (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
    ['UTF-8', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ])('is read in %s, with separators of any kind', async (encoding, encode) => {
    for (const separator of [',', ';', '\t']) {
      const text = [HEADERS, row('丙项目')].map((cells) => cells.join(separator)).join('\r\n');
      const read = await preview(opened, encode(text), { ledger: 'projects' });
      expect(linesOf(read, 'error')).toEqual([]);
      expect(read.added[0]?.after).toMatchObject({
        nameZh: '丙项目',
        countyId: '370921',
        totalInvestment: 12_000_000n,
      });
      const said = encoding === 'UTF-8' ? [] : [`the file is written in ${encoding}, and was read so`];
      expect(linesOf(read, 'warning').slice(0, said.length)).toEqual(said);
    }
  });
});

describe('a bad file', () => {
  it('tells each fault by row and column, with what to do', async () => {
    const bytes = await workbook([
      HEADERS,
      row('一', { 2: '宁羊县' }),
      row('二', { 1: '航天' }),
      row('三', { 5: '很多' }),
      row('四', { 6: '施工前' }),
      row('五', { 4: null }),
      row('六', { 5: 20_000_000 }),
      row('七', { 5: -1 }),
      row('一'),
      row('一'),
    ]);
    expect(await errorsOf(bytes)).toEqual([
      'row 2, 县市区 "宁羊县": is not on record; 宁阳县（370921）, probably: correct it, or bring in the ledger counties first',
      'row 3, 产业链 "航天": is not on record: correct it, or bring in the ledger chains first',
      'row 4, 总投资（万元） "很多": is no sum: write one such as 5600万元',
      expect.stringMatching(
        /^row 5, 项目阶段 "施工前": is no word of this column.*; it takes 谋划、招引、落地、建设、竣工、投产$/,
      ),
      'row 6, 重点级别: is empty and must not be: fill it in',
      'row 7, 总投资（万元） "20000000": is more than 1,000亿元 when read in 万元: check the unit',
      'row 8, 总投资（万元） "-1": is below 0: write 0 or more',
      'row 10, 项目名称 "一": stands already in row 9: keep one of them',
    ]);
    expect((await preview(opened, bytes, { ledger: 'projects' })).counts).toMatchObject({ wrong: 8 });
  });

  it('has sums without a unit: each says so, and one word for all of them helps', async () => {
    const headers = HEADERS.with(5, '总投资');
    const bytes = await workbook([headers, row('八'), row('九', { 5: '0.5亿' })]);
    expect(await errorsOf(bytes)).toEqual([
      'row 2, 总投资 "1200": has no unit: write 万元 or 亿元 into the header, above the table or into the cell, or give --unit 万元',
    ]);
    const read = await preview(opened, bytes, { ledger: 'projects', unit: '万元' });
    expect(read.added.map(({ after }) => after.totalInvestment)).toEqual([12_000_000n, 50_000_000n]);
    expect(linesOf(read, 'warning')).toContain(
      'row 3, 总投资 "0.5亿": names its own unit, 亿元, other than its column; taken as it says',
    );
  });

  it('has merged cells: names are taken by every row, a sum by none', async () => {
    const bytes = await workbook([HEADERS, row('十'), row('十一'), row('十二')], (sheet) => {
      sheet.mergeCells('C2:C4');
      sheet.mergeCells('F3:F4');
    });
    expect(await errorsOf(bytes)).toEqual([
      'row 4, 总投资（万元） "1200": is merged over several rows, so nobody knows whose it is: unmerge the cells and write each row its own',
    ]);
    expect(linesOf(await preview(opened, bytes, { ledger: 'projects' }), 'warning')).toContain(
      'row 3, 县市区 "宁阳县": is merged over several rows; each row takes it',
    );
  });

  it('has formulas: a result is taken and told, without one the cell is refused', async () => {
    const bytes = await workbook([
      HEADERS,
      row('十三', { 5: { formula: 'SUM(A1:A2)', result: 800 } }),
      row('十四', { 5: { formula: 'SUM(A1:A2)' } }),
      row('十五', { 5: { formula: 'A1/0', result: { error: '#DIV/0!' } } }),
    ]);
    expect(await errorsOf(bytes)).toEqual([
      'row 3, 总投资（万元） "=SUM(A1:A2)": is a formula without a result (=SUM(A1:A2)): write the value in its place, or save the workbook again',
      'row 4, 总投资（万元） "#DIV/0!": is an error of a formula: mend it, or write the value in its place',
    ]);
    const read = await preview(opened, bytes, { ledger: 'projects' });
    expect(read.added[0]?.after).toMatchObject({ totalInvestment: 8_000_000n });
    expect(linesOf(read, 'warning')).toContain(
      'row 2, 总投资（万元） "800": is a formula (=SUM(A1:A2)); its result was taken',
    );
  });

  it('holds what a spreadsheet would run: text stays text, and a text file has no result of it', async () => {
    const link = '=HYPERLINK("http://example.org","甲")';
    const read = await preview(opened, await workbook([HEADERS, row(link)]), { ledger: 'projects' });
    expect(read.added[0]?.after.nameZh).toBe(link);
    expect(await errorsOf(csv([HEADERS, row('=HYPERLINK(1)'), row("'=cmd")]))).toEqual([
      'row 2, 项目名称 "=HYPERLINK(1)": is a formula without a result (=HYPERLINK(1)): write the value in its place, or save the workbook again',
    ]);
  });

  it('has days as numbers, as text in every form, and one that has not come', async () => {
    const headers = [...HEADERS, '开工日期'];
    const days = [
      46_084,
      '2026.3.5',
      '2026年3月5日',
      '20260305',
      new Date('2026-03-05T00:00:00Z'),
      '2026/13/01',
      '2027-01-01',
    ];
    const bytes = await workbook([headers, ...days.map((day, at) => [...row(`日${at}`), day])]);
    const read = await preview(opened, bytes, { ledger: 'projects' });
    expect(read.added.map(({ steps }) => steps.map(({ on }) => on))).toEqual([
      ['2026-03-03'],
      ...Array.from({ length: 4 }, () => ['2026-03-05']),
    ]);
    expect(linesOf(read, 'warning')).toEqual(['row 2, 开工日期 "46084": is the number of a day; read as 2026-03-03']);
    expect(linesOf(read, 'error')).toEqual([
      'row 7, 开工日期 "2026/13/01": is no day: write one such as 2026-03-05',
      'row 8, 开工日期 "2027-01-01": has not come yet (2027-01-01): what has happened is entered, what is planned is a milestone',
    ]);
  });

  it('has numbers and names that are taken already, and lacks a column that has another name', async () => {
    const headers = ['项目编号', ...HEADERS.with(5, '资金（万元）')];
    const bytes = await workbook([headers, ['PRJ-0009', ...row('老项目')], ['PRJ-0010', ...row('新项目')]]);
    expect(await errorsOf(bytes)).toEqual([
      '总投资 (totalInvestment): is missing, and new records need it (rows 3)',
      'row 2, 项目名称 "老项目": is what PRJ-0001 is called already: write that number, or another name',
    ]);
    const mapped = await errorsOf(bytes, { map: ['资金=totalInvestment'] });
    expect(mapped).toHaveLength(1);
    await expect(errorsOf(bytes, { map: ['资金=totalInvestmen'] })).rejects.toThrow('do you mean totalInvestment?');
    await expect(errorsOf(bytes, { map: ['资本=totalInvestment'] })).rejects.toThrow('the file has no header "资本"');
  });

  it('moves no project: a stage is moved by its own command', async () => {
    expect(await errorsOf(await workbook([HEADERS, row('老项目')]))).toEqual([
      'row 2, 项目阶段 "在建": is "LANDED" in the ledger: a file does not move PRJ-0001, since each move needs its evidence; use the command',
    ]);
  });

  it('holds rows outside the right of who brings it: each is refused, by county and by chain', async () => {
    const bytes = await workbook([HEADERS, row('本县'), row('外县', { 2: '东平县' }), row('锂', { 1: '锂电' })]);
    expect(await errorsOf(bytes, { as: 'county-370921' })).toEqual([
      'row 3, 项目名称 "外县": lies outside your right: leave the row out, or hand it to who answers for it',
    ]);
    expect(await errorsOf(bytes, { as: 'head-pharma' })).toEqual([
      'row 4, 项目名称 "锂": lies outside your right: leave the row out, or hand it to who answers for it',
    ]);
    await expect(errorsOf(bytes, { as: 'leader-pharma' })).rejects.toMatchObject({ code: 'not-allowed' });
    const number = await workbook([
      ['项目编号', ...HEADERS],
      ['PRJ-0002', ...row('改名')],
    ]);
    expect(await errorsOf(number, { as: 'county-370921' })).toEqual([
      'row 2, 项目编号 "PRJ-0002": is not a number that you may use: correct it, or leave it empty for a new record',
    ]);
  });

  it.each([
    ['nothing', Buffer.alloc(0), 'is empty'],
    [
      'an old workbook',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
      'is an .xls of before 2007.*save it as .xlsx',
    ],
    ['a damaged workbook', Buffer.from('PK\u0003\u0004 broken'), 'is damaged'],
    ['no table', Buffer.from('大家好'), 'no row of it names columns of the ledger projects'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff]), 'is no text in UTF-8 or GB18030'],
    ['a torn quotation', Buffer.from('项目名称,产业链\n"甲,医药\n'), 'cannot be cut into cells'],
  ])('that is %s is refused with what to do', async (_, bytes, message) => {
    await expect(errorsOf(bytes)).rejects.toMatchObject({ code: 'bad-input', message: expect.stringMatching(message) });
  });

  it('writes nothing while one row is wrong, be it the last', async () => {
    const rows = Array.from({ length: 30 }, (_, at) => row(`批量${at}`));
    const bytes = await workbook([HEADERS, ...rows, row('末行', { 2: '无此县' })]);
    await expect(bringIn(opened, bytes, { ledger: 'projects' })).rejects.toMatchObject({ code: 'bad-input' });
    expect(await opened.store.read('projects', EVERYTHING)).toHaveLength(2);
    expect(await opened.store.audit()).toEqual([]);
    expect(await opened.store.importRuns()).toEqual([]);
  });
});

/** Node decodes GB18030 and does not encode it: each character is looked for among the codes of two bytes. */
function gb18030(text: string): number[] {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, [number, number]>();
  for (let high = 0x81; high <= 0xfe; high++)
    for (let low = 0x40; low <= 0xfe; low++) codes.set(decoder.decode(new Uint8Array([high, low])), [high, low]);
  return [...text].flatMap((sign) => (sign.charCodeAt(0) < 128 ? [sign.charCodeAt(0)] : (codes.get(sign) ?? [])));
}
