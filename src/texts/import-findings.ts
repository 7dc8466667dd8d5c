import type { Language } from '../lib/language.js';

type Details = Readonly<Record<string, string>>;
interface Sentence {
  readonly en: (details: Details) => string;
  readonly zh: (details: Details) => string;
}

const says = (en: Sentence['en'], zh: Sentence['zh']): Sentence => ({ en, zh });
const probably = ({ meant }: Details) => (meant === undefined ? '' : `; ${meant}, probably`);
const nearZh = ({ meant }: Details) => (meant === undefined ? '' : `，最接近的是${meant}`);

/** What is wrong in a file and what to do, or what was assumed for it. */
const SENTENCES = {
  empty: says(
    () => 'is empty and must not be: fill it in',
    () => '为必填，请填写',
  ),
  'no-result': says(
    ({ formula }) =>
      `is a formula without a result (${formula}): write the value in its place, or save the workbook again`,
    ({ formula }) => `是没有结果的公式（${formula}），请改填数值，或重新计算后保存`,
  ),
  'cell-error': says(
    () => 'is an error of a formula: mend it, or write the value in its place',
    () => '是公式错误，请修正或改填数值',
  ),
  'no-number': says(
    () => 'is no number: write one such as 1200.5',
    () => '不是数字，请填写如1200.5的数字',
  ),
  'no-whole-number': says(
    () => 'is no whole number',
    () => '不是整数',
  ),
  'no-day': says(
    () => 'is no day: write one such as 2026-03-05',
    () => '不是日期，请填写如2026-03-05的日期',
  ),
  'no-month': says(
    () => 'is no month: write one such as 2026-03',
    () => '不是月份，请填写如2026-03的月份',
  ),
  'no-period': says(
    () => 'is no period: write 2026, 2026-Q1 or 2026-03',
    () => '不是期间，请填写2026、2026-Q1或2026-03',
  ),
  'no-year': says(
    () => 'is no year: write one such as 2026',
    () => '不是年度，请填写如2026的年度',
  ),
  'no-truth': says(
    () => 'is neither yes nor no',
    () => '请填写“是”或“否”',
  ),
  'no-word': says(
    (details) => `is no word of this column${probably(details)}; it takes ${details.allowed}`,
    (details) => `不是本列可填的词${nearZh(details)}；可填：${details.allowed}`,
  ),
  'no-sum': says(
    () => 'is no sum: write one such as 5600万元',
    () => '不是金额，请填写如5600万元的金额',
  ),
  'no-unit': says(
    () => 'has no unit: write 万元 or 亿元 into the header, above the table or into the cell, or give --unit 万元',
    () => '没有单位：请在表头、表上方或单元格中写明万元或亿元，或用 --unit 万元 指定',
  ),
  'sum-too-large': says(
    ({ unit }) => `is more than 1,000亿元 when read in ${unit}: check the unit`,
    ({ unit }) => `按${unit}计超过1,000亿元，请核对单位`,
  ),
  'sum-negative': says(
    () => 'is below 0: write 0 or more',
    () => '小于0，请填写0或正数',
  ),
  'percent-unclear': says(
    ({ percent }) => `could be ${percent} % or less than 1 %: write it with its sign, such as ${percent}%`,
    ({ percent }) => `可能是${percent}%，也可能不足1%，请写上百分号，如${percent}%`,
  ),
  'percent-beyond': says(
    () => 'is not from 0 to 100 %',
    () => '不在0至100%之间',
  ),
  'merged-number': says(
    () => 'is merged over several rows, so nobody knows whose it is: unmerge the cells and write each row its own',
    () => '是跨多行的合并单元格，无法判断属于哪一行，请取消合并后逐行填写',
  ),
  'unknown-name': says(
    (details) => `is not on record${probably(details)}: correct it, or bring in the ledger ${details.ledger} first`,
    (details) => `台账中没有${nearZh(details)}：请更正，或先导入${details.ledger}台账`,
  ),
  'several-names': says(
    ({ meant }) => `could be several: ${meant}. Write the number`,
    ({ meant }) => `对应多条记录：${meant}，请填写编号`,
  ),
  'missing-column': says(
    (details) =>
      `is missing, and new records need it (rows ${details.rows})${details.meant === undefined ? '' : `; is it "${details.meant}"? Then say so with map`}`,
    (details) =>
      `缺少此列，新增记录必填（第${details.rows}行）${details.meant === undefined ? '' : `；是否就是“${details.meant}”？可用 map 指定`}`,
  ),
  'twice-in-file': says(
    ({ first }) => `stands already in row ${first}: keep one of them`,
    ({ first }) => `与第${first}行重复，请保留一行`,
  ),
  'name-taken': says(
    ({ id }) => `is what ${id} is called already: write that number, or another name`,
    ({ id }) => `与${id}重复，请填写该编号或改用其他名称`,
  ),
  'several-records': says(
    ({ ids }) => `names several records (${ids}): write the number`,
    ({ ids }) => `对应多条记录（${ids}），请填写编号`,
  ),
  'not-visible': says(
    () => 'is not a number that you may use: correct it, or leave it empty for a new record',
    () => '不是您可使用的编号：请更正，新增记录请留空',
  ),
  'not-allowed': says(
    () => 'lies outside your right: leave the row out, or hand it to who answers for it',
    () => '不在您的权限内：请删去该行，或交由负责的单位导入',
  ),
  'moved-by-verb': says(
    ({ id, stands }) =>
      `is "${stands}" in the ledger: a file does not move ${id}, since each move needs its evidence; use the command`,
    ({ id, stands }) => `台账中为“${stands}”：文件不能改变${id}的这一状态，须用相应命令并附依据办理`,
  ),
  history: says(
    () => 'is history, which follows from what is done and is not written from a file',
    () => '是过程记录，由各项操作产生，不能由文件写入',
  ),
  'stale-version': says(
    ({ id, version }) =>
      `is no longer current: ${id} is version ${version} now. Export it again, then repeat the change`,
    ({ id, version }) => `已不是最新：${id}现为第${version}版，请重新导出后再改`,
  ),
  'day-to-come': says(
    ({ day }) => `has not come yet (${day}): what has happened is entered, what is planned is a milestone`,
    ({ day }) => `尚未到（${day}）：此列填写已发生的日期，计划日期请记为节点`,
  ),
  'days-out-of-order': says(
    ({ day, before }) => `(${day}) lies before the day of the step before it (${before})`,
    ({ day, before }) => `（${day}）早于前一阶段的日期（${before}）`,
  ),
  'day-beyond-stage': says(
    ({ day }) =>
      `(${day}) is the day of a stage that the project has not reached: correct the stage, or leave the day out`,
    ({ day }) => `（${day}）是项目尚未到达阶段的日期：请更正阶段，或删去日期`,
  ),
  'no-contract': says(
    () => 'is missing: a project is signed by a contract with a sum',
    () => '缺失：签约须有合同及金额',
  ),
  'result-taken': says(
    ({ formula }) => `is a formula (${formula}); its result was taken`,
    ({ formula }) => `是公式（${formula}），已取其结果`,
  ),
  'merged-filled': says(
    () => 'is merged over several rows; each row takes it',
    () => '是跨行合并单元格，各行均按此取值',
  ),
  'serial-day': says(
    ({ day }) => `is the number of a day; read as ${day}`,
    ({ day }) => `是日期序号，按${day}读取`,
  ),
  'month-alone': says(
    ({ day }) => `names no day; read as ${day}`,
    ({ day }) => `没有写日，按${day}读取`,
  ),
  'unit-of-cell': says(
    ({ unit }) => `names its own unit, ${unit}, other than its column; taken as it says`,
    ({ unit }) => `自带单位${unit}，与列不同，按单元格读取`,
  ),
  'total-left-out': says(
    () => 'is a row of totals; left out',
    () => '是合计行，已跳过',
  ),
  'note-left-out': says(
    () => 'is a remark under the table; left out',
    () => '是表下说明，已跳过',
  ),
  'other-sheets': says(
    ({ sheet, sheets }) => `the sheet "${sheet}" was read; others (${sheets}) were not: name one with --sheet`,
    ({ sheet, sheets }) => `已读取工作表“${sheet}”；其他工作表（${sheets}）未读取，可用 --sheet 指定`,
  ),
  encoding: says(
    ({ encoding }) => `the file is written in ${encoding}, and was read so`,
    ({ encoding }) => `文件编码为${encoding}，已按此读取`,
  ),
  'history-stays': says(
    ({ id }) => `says something else than the history of ${id}, which a file does not change`,
    ({ id }) => `与${id}的阶段记录不一致，文件不改变已有记录`,
  ),
  'new-without-days': says(
    ({ day }) => `has no day in the file; it is recorded as of ${day}, marked as imported`,
    ({ day }) => `文件中没有对应日期，按${day}记录并注明为导入`,
  ),
} as const satisfies Record<string, Sentence>;

type ImportFindingKey = keyof typeof SENTENCES;

/** What a finding says of its cell. */
export function findingText(code: ImportFindingKey, details: Details, language: Language): string {
  return SENTENCES[code][language](details);
}

interface Place {
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
}

/** Where it stands: `row 14, 总投资 "many"`; 第14行，总投资“很多”. */
export function findingPlace({ row, column, value }: Place, language: Language): string {
  const zh = language === 'zh';
  const where = row === null ? '' : zh ? `第${row}行` : `row ${row}`;
  const shown = value === null ? '' : [...value].length > 40 ? `${[...value].slice(0, 40).join('')}…` : value;
  const quoted = shown === '' ? '' : zh ? `“${shown}”` : `"${shown}"`;
  const what = [column ?? '', quoted].filter((part) => part !== '').join(zh ? '' : ' ');
  return [where, what].filter((part) => part !== '').join(zh ? '，' : ', ');
}
