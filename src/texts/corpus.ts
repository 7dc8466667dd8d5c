import type { Language } from '../lib/language.js';

type Words = Readonly<Record<Language, string>>;

/** Why a file is not read, and what to do about it. */
const FAILURES = {
  empty: {
    en: 'it is empty: put the whole file in its place',
    zh: '文件是空的，请换成完整的文件',
  },
  encrypted: {
    en: 'it is locked by a password: save it without one',
    zh: '文件带密码，请另存为不带密码的文件',
  },
  corrupt: {
    en: 'it is damaged: open it in the program that made it, and save it again',
    zh: '文件已损坏，请用制作它的软件打开后重新保存',
  },
  'unknown format': {
    en: 'its format is not read: save it as PDF, .docx, .xlsx, .pptx, .csv, .html, .md or .txt',
    zh: '不支持这种格式，请另存为PDF、.docx、.xlsx、.pptx、.csv、.html、.md或.txt',
  },
  'old format': {
    en: 'it is in the format of Office before 2007: save it as .docx, .xlsx or .pptx',
    zh: '是2007年以前的Office格式，请另存为.docx、.xlsx或.pptx',
  },
  'unknown letters': {
    en: 'its letters are neither UTF-8, UTF-16, GB18030 nor Big5: save it as UTF-8',
    zh: '文字编码不是UTF-8、UTF-16、GB18030或Big5，请另存为UTF-8',
  },
  'uneven quotes': {
    en: 'a quotation mark is missing or too many, so its cells cannot be told apart: mend it, or save it as .xlsx',
    zh: '引号不成对，无法分列，请更正或另存为.xlsx',
  },
  'no text': {
    en: 'its pages are pictures and hold no text: put a version with text in its place, such as one with recognised text',
    zh: '页面是扫描图片，没有文字，请换成有文字的版本（如经文字识别的文件）',
  },
  'all hidden': {
    en: 'all of its sheets or slides are hidden: show those that shall be read, and save it',
    zh: '工作表或幻灯片全部隐藏，请取消隐藏需要读取的部分后保存',
  },
  'too large': {
    en: 'it is larger than 200 MB: split it, or make its pictures smaller',
    zh: '文件超过200 MB，请拆分或压缩图片',
  },
  'unpacks too large': {
    en: 'it unpacks to more than 200 MB: copy what matters into a new file',
    zh: '解压后超过200 MB，请将需要的内容复制到新文件',
  },
  missing: {
    en: 'it is described in documents.yaml, but not there: put it back, or take its description out',
    zh: 'documents.yaml中有说明，但文件不在，请放回文件或删去说明',
  },
  'not readable for this user': {
    en: 'this user may not read it: give the right to read it',
    zh: '当前用户无权读取，请授予读取权限',
  },
  'takes too long': {
    en: 'reading it takes too long: split it, or save it in another format',
    zh: '读取时间过长，请拆分或另存为其他格式',
  },
  'takes too much memory': {
    en: 'reading it takes too much memory: split it, or save it in another format',
    zh: '读取占用内存过多，请拆分或另存为其他格式',
  },
} as const satisfies Record<string, Words>;

/** Why a file could not be read. */
export type FailureReason = keyof typeof FAILURES;

/** The reason in words; a fault of a description is told as it was found. */
export function failureText(reason: string, language: Language): string {
  return reason in FAILURES ? FAILURES[reason as FailureReason][language] : reason;
}

/** What a document's reading found besides, by the word with which the kept note begins. */
const NOTES = {
  undescribed: {
    en: () => 'not described in documents.yaml: shown to internal readers only',
    zh: () => 'documents.yaml中没有说明，仅供内部人员查看',
  },
  'read-as': {
    en: (kind: string) => `its name says something else, but it is ${kind} and was read as such`,
    zh: (kind: string) => `与文件名不符，实为${kind}，已按此读取`,
  },
  'page-without-text': {
    en: (page: string) => `page ${page} holds no text (scanned?)`,
    zh: (page: string) => `第${page}页没有文字（可能是扫描件）`,
  },
  'slide-without-text': {
    en: (slide: string) => `slide ${slide} holds no text: its pictures are not read`,
    zh: (slide: string) => `第${slide}张幻灯片没有文字，图片未读取`,
  },
  'hidden-slide': {
    en: (slide: string) => `slide ${slide} is hidden and was left out`,
    zh: (slide: string) => `第${slide}张幻灯片已隐藏，未读取`,
  },
  'hidden-sheet': {
    en: (sheet: string) => `the sheet "${sheet}" is hidden and was left out`,
    zh: (sheet: string) => `工作表“${sheet}”已隐藏，未读取`,
  },
  'cells-without-value': {
    en: (place: string) => `formulas without a value were left out, the first at ${place}: save the workbook anew`,
    zh: (place: string) => `有公式没有结果，未读取，第一处在${place}，请重新计算后保存`,
  },
} as const satisfies Record<string, Readonly<Record<Language, (detail: string) => string>>>;

type NoteKey = keyof typeof NOTES;

/** A note as a document keeps it: a word for what was found, and what it was found at. */
export function noteOf(key: NoteKey, detail: string | number = ''): string {
  return `${key} ${detail}`.trim();
}

/** A kept note in words. */
export function noteText(note: string, language: Language): string {
  const [key = '', ...detail] = note.split(' ');
  return key in NOTES ? NOTES[key as NoteKey][language](detail.join(' ')) : note;
}

/** What stands around the list of documents and a document's card. */
const DOCUMENTS = {
  documents: { en: 'Documents of the corpus', zh: '文件库' },
  none: {
    en: 'No documents yet: `wutong corpus add FILE` takes one in.',
    zh: '还没有文件，可用 wutong corpus add 添加。',
  },
  id: { en: 'id', zh: '编号' },
  title: { en: 'title', zh: '名称' },
  number: { en: 'number', zh: '文号' },
  issuer: { en: 'issuer', zh: '发文机关' },
  kind: { en: 'kind', zh: '类型' },
  path: { en: 'file', zh: '文件' },
  format: { en: 'format', zh: '格式' },
  chunks: { en: 'passages', zh: '段落数' },
  status: { en: 'status', zh: '效力' },
  label: { en: 'label', zh: '范围' },
  chains: { en: 'chains', zh: '产业链' },
  issuedOn: { en: 'issued', zh: '发布日期' },
  effectiveOn: { en: 'in force from', zh: '施行日期' },
  expiresOn: { en: 'in force until', zh: '有效期至' },
  source: { en: 'source', zh: '来源' },
  standing: { en: 'file', zh: '文件状态' },
  'standing.read': { en: 'read', zh: '已读入' },
  'standing.changed': { en: 'changed since it was read', zh: '读入后有改动' },
  'standing.gone': { en: 'file has gone', zh: '文件已不在' },
  'standing.new': { en: 'not read yet', zh: '尚未读入' },
  failed: { en: 'Cannot be read', zh: '无法读取' },
  notes: { en: 'To know', zh: '提示' },
  link: { en: 'a link; put the file itself there to have it read', zh: '是链接，请放入文件本身' },
  ingest: {
    en: '`wutong ingest` reads what is new or changed.',
    zh: '新增或改动的文件用 wutong ingest 读入。',
  },
} as const satisfies Record<string, Words>;

/** A word of those around documents. */
export type DocumentsKey = keyof typeof DOCUMENTS;

/** What stands around documents, for a key. */
export function documentsText(key: DocumentsKey, language: Language): string {
  return DOCUMENTS[key][language];
}

/** What became of a document. */
const DONE = {
  added: {
    en: (id: string, chunks: number) => `Added ${id}: ${chunks} passages.`,
    zh: (id: string, chunks: number) => `已添加${id}，共${chunks}段。`,
  },
  described: {
    en: (id: string, chunks: number) => `Described ${id}; its ${chunks} passages stand.`,
    zh: (id: string, chunks: number) => `已更新${id}的说明，${chunks}段正文不变。`,
  },
} as const satisfies Record<string, Readonly<Record<Language, (id: string, chunks: number) => string>>>;

/** What a change of a document came to. */
export function doneText(
  key: keyof typeof DONE,
  { id, chunks }: { id: string; chunks: number },
  language: Language,
): string {
  return DONE[key][language](id, chunks);
}

/** Where a removed document is kept, and how it is put back. */
export function removedText(
  { id, keptIn, name }: { id: string; keptIn: string; name: string },
  language: Language,
): string {
  return language === 'zh'
    ? `已移出${id}，文件保存在${keptIn}；可用 wutong corpus restore ${name} 恢复。`
    : `Removed ${id}. Its file is kept in ${keptIn}; \`wutong corpus restore ${name}\` puts it back.`;
}

/** Where a document was put back. */
export function restoredText(path: string, language: Language): string {
  return language === 'zh' ? `已恢复${path}。` : `Put back ${path}.`;
}
