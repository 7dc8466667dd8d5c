import type { Column } from '../../../domain/ledgers/column.js';
import { LEDGERS, type LedgerName } from '../../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../../domain/ledgers/references.js';
import type { Language } from '../../../lib/language.js';
import { findingPlace, findingText, formats, headerWord, importText, ledgerWord } from '../../../texts/index.js';
import type { Sheet, SheetPart } from '../../sheet.js';
import { wordOfValue } from '../cells/words.js';
import type { Finding } from '../finding.js';
import type { Imported } from '../import.js';
import type { PlannedRow } from '../plan/planned.js';
import { type Preview, titleOf } from '../preview.js';

/** So many of each are shown; the rest is counted. */
const SHOWN = { errors: 50, warnings: 20, rows: 5, columns: 8 };

const NOTHING_ELSE = { paging: [], commands: [], questions: [] };

/** What a file would change, laid out for any surface. */
export function previewSheet(preview: Preview, language: Language): Sheet {
  const { table, faulty, counts, before } = preview;
  const errors = preview.findings.filter(({ kind }) => kind === 'error');
  const warnings = preview.findings.filter(({ kind }) => kind === 'warning');
  const changes = counts.added + counts.changed > 0;
  const verdict = faulty ? 'refused' : changes || preview.meeting !== null ? 'ready' : 'nothingChanged';
  return {
    title: titled('preview', table.ledger, language),
    marks: [`${importText('file', language)} ${table.fileName}`],
    parts: [
      lines('rows', [countsText(counts, language)], language),
      ...(errors.length > 0 ? [lines('errors', findingLines(errors, SHOWN.errors, language), language)] : []),
      ...(counts.changed > 0 ? [lines('firstChanges', changeLines(preview, language), language)] : []),
      ...(counts.added > 0 ? [lines('firstNew', newLines(preview, language), language)] : []),
      headerTable(preview, language),
      ...(warnings.length > 0 ? [lines('warnings', findingLines(warnings, SHOWN.warnings, language), language)] : []),
    ],
    notes: [
      ...meetingNote(preview.meeting, language),
      ...(before === null ? [] : [`${importText('broughtBefore', language)}: ${before.id}, ${before.at.slice(0, 10)}`]),
      importText(verdict, language),
    ],
    ...NOTHING_ELSE,
  };
}

/** What an import has done. */
export function importedSheet({ ledger, counts, run, meeting }: Imported, language: Language): Sheet {
  return {
    title: titled('done', ledger, language),
    marks: run === null ? [] : [run.id, `${importText('file', language)} ${run.fileName}`],
    parts: [lines('rows', [countsText({ ...counts, wrong: 0 }, language)], language)],
    notes: [...meetingNote(meeting, language), ...(run === null ? [importText('nothingChanged', language)] : [])],
    ...NOTHING_ELSE,
  };
}

/** The lines of findings, each with its place, and how many more there are. */
export function findingLines(findings: readonly Finding[], most: number, language: Language): string[] {
  const shown = findings.slice(0, most).map((finding) => findingLine(finding, language));
  const rest = findings.length - shown.length;
  return rest === 0 ? shown : [...shown, `… ${rest} ${importText('more', language)}`];
}

/** One finding: where, and what is to be done. */
export function findingLine(finding: Finding, language: Language): string {
  const place = findingPlace(finding, language);
  const text = findingText(finding.code, finding.details, language);
  if (place === '') return text;
  return language === 'zh' ? `${place}：${text}` : `${place}: ${text}`;
}

function titled(key: 'preview' | 'done', ledger: LedgerName, language: Language): string {
  const word = ledgerWord(ledger);
  return language === 'zh'
    ? `${importText(key, 'zh')}：${word.zh}`
    : `${importText(key, 'en')}: ${formats.term(word, 'en')}`;
}

function lines(
  key: 'rows' | 'errors' | 'warnings' | 'firstChanges' | 'firstNew',
  texts: string[],
  language: Language,
): SheetPart {
  return { kind: 'lines', heading: importText(key, language), lines: texts };
}

function countsText(counts: Preview['counts'], language: Language): string {
  const parts = (['added', 'changed', 'unchanged', 'wrong'] as const).map((key) => {
    const word = importText(key, language);
    return language === 'zh' ? `${word}${formats.number(counts[key])}` : `${formats.number(counts[key])} ${word}`;
  });
  return parts.join(language === 'zh' ? '，' : ', ');
}

function meetingNote(meeting: Preview['meeting'], language: Language): string[] {
  if (meeting === null) return [];
  const { id, title, on } = meeting;
  const number = id === null ? [] : [id];
  return [`${importText('meeting', language)}: ${[title, ...number, on].join(', ')}`];
}

function headerTable({ table: { headers, ledger } }: Preview, language: Language): SheetPart {
  const columns = (['header', 'column', 'sure'] as const).map((key) => ({ heading: importText(key, language) }));
  const rows = headers.map(({ text, column, how }) => [
    text,
    column === null ? '' : `${headerWord(ledger, column)[language]} (${column})`,
    importText(`sure.${how}`, language),
  ]);
  return { kind: 'table', heading: importText('headers', language), columns, rows };
}

function changeLines({ changed, table: { ledger }, nameOf }: Preview, language: Language): string[] {
  const shown = changed.slice(0, SHOWN.rows).map(({ row, before, after, changed: columns }) => {
    const told = columns.slice(0, SHOWN.columns).map((name) => {
      const value = (of: unknown) => valueText(ledger, name, of, { language, nameOf });
      return `${headerWord(ledger, name)[language]} ${value(before?.[name])} → ${value(after[name])}`;
    });
    return `${rowName({ row, after }, language)}: ${told.join('; ')}`;
  });
  return withRest(shown, changed.length, language);
}

function newLines({ added }: Preview, language: Language): string[] {
  return withRest(
    added.slice(0, SHOWN.rows).map((planned) => rowName(planned, language)),
    added.length,
    language,
  );
}

function withRest(shown: string[], all: number, language: Language): string[] {
  return all > shown.length ? [...shown, `… ${all - shown.length} ${importText('more', language)}`] : shown;
}

function rowName({ row, after }: Pick<PlannedRow, 'row' | 'after'>, language: Language): string {
  const where = language === 'zh' ? `第${row}行` : `row ${row}`;
  return [where, String(after.id), titleOf(after)].filter((part) => part !== '').join(' ');
}

interface Saying {
  readonly language: Language;
  readonly nameOf: Preview['nameOf'];
}

function valueText(ledger: LedgerName, name: string, value: unknown, { language, nameOf }: Saying): string {
  const columns: Readonly<Record<string, Column<unknown>>> = LEDGERS[ledger];
  const column = columns[name];
  if (value === null || value === undefined || value === '' || column === undefined)
    return importText('nothing', language);
  if (column.kind === 'money') return formats.money(value as bigint, language);
  const points = referenceOf(name);
  const word = (item: string) =>
    points === null ? (wordOfValue(column, item)?.[language] ?? item) : nameOf(points, item, language);
  if (Array.isArray(value)) return value.length === 0 ? importText('nothing', language) : value.map(word).join('、');
  return typeof value === 'string' ? word(value) : String(value);
}
