import type { Language } from '../lib/language.js';

/** What stands around the report of an import. */
const IMPORTS = {
  preview: { en: 'Preview of an import', zh: '导入预览' },
  done: { en: 'Imported', zh: '导入完成' },
  headers: { en: 'How the headers are read', zh: '表头对应' },
  header: { en: 'Header', zh: '表头' },
  column: { en: 'Column', zh: '对应列' },
  sure: { en: 'How sure', zh: '依据' },
  'sure.given': { en: 'as you said', zh: '由您指定' },
  'sure.kept': { en: 'as confirmed before', zh: '沿用上次' },
  'sure.exact': { en: 'same name', zh: '名称一致' },
  'sure.synonym': { en: 'another word for it', zh: '同义词' },
  'sure.near': { en: 'nearly the same: check it', zh: '近似，请核对' },
  'sure.numbering': { en: 'numbers rows', zh: '行号' },
  'sure.none': { en: 'left out', zh: '未对应，不导入' },
  rows: { en: 'What the rows come to', zh: '行数' },
  added: { en: 'new', zh: '新增' },
  changed: { en: 'changed', zh: '变更' },
  unchanged: { en: 'unchanged', zh: '无变化' },
  wrong: { en: 'wrong', zh: '有误' },
  errors: { en: 'Errors', zh: '错误' },
  warnings: { en: 'To know', zh: '提示' },
  firstChanges: { en: 'What changes', zh: '变更内容' },
  firstNew: { en: 'New records', zh: '新增记录' },
  nothing: { en: 'empty', zh: '空' },
  row: { en: 'row', zh: '行' },
  nothingChanged: {
    en: 'Nothing changes: every row stands in the ledger as the file says.',
    zh: '没有变化：文件中的各行与台账一致。',
  },
  refused: {
    en: 'Nothing is written while there is an error: correct the file, then try again.',
    zh: '存在错误时不写入任何数据，请更正文件后重试。',
  },
  ready: { en: 'Nothing is written yet.', zh: '尚未写入。' },
  more: { en: 'more', zh: '更多' },
  broughtBefore: { en: 'This file was brought in before', zh: '该文件此前已导入' },
  meeting: { en: 'Signed at', zh: '签约活动' },
  file: { en: 'file', zh: '文件' },
  run: { en: 'Import', zh: '导入' },
  cancel: { en: 'Cancel', zh: '取消' },
  cancelled: { en: 'Cancelled: nothing of the file was written.', zh: '已取消，文件未写入任何数据。' },
  waits: {
    en: 'The file waits for your word, at most a day.',
    zh: '文件等待您确认，最长保留一天。',
  },
  sayMore: {
    en: 'To read it otherwise, send it again with words such as ledger:projects map:"投资额=totalInvestment" unit:万元 meeting:"…".',
    zh: '如需改变读取方式，请附上说明重新发送文件，例如 ledger:projects map:"投资额=totalInvestment" unit:万元 meeting:"……"。',
  },
  'step.read': { en: 'rows read', zh: '已读取行数' },
  'step.checked': { en: 'rows checked', zh: '已核对行数' },
  'step.written': { en: 'rows written', zh: '已写入行数' },
} as const satisfies Record<string, Readonly<Record<Language, string>>>;

type ImportKey = keyof typeof IMPORTS;

/** What the report of an import says for a key. */
export function importText(key: ImportKey, language: Language): string {
  return IMPORTS[key][language];
}

/** What a stage event says of where it comes from, in both languages. */
export const importEvidence = {
  fromFile: (file: string, row: number) => ({
    zh: `导入自“${file}”第${row}行`,
    en: `imported from "${file}", row ${row}`,
  }),
  dayUnknown: { zh: '文件未注明日期，按导入日记录', en: 'the file names no day; recorded on the day of the import' },
  contract: (day: string, sum: { readonly zh: string; readonly en: string }) => ({
    zh: `合同签订于${day}，金额${sum.zh}`,
    en: `contract of ${day} for ${sum.en}`,
  }),
  meeting: (title: string) => ({ zh: `《${title}》签约`, en: `signed at "${title}"` }),
  ceremony: (file: string) => ({ zh: `项目清单导入自“${file}”`, en: `Its projects were imported from "${file}"` }),
} as const;
