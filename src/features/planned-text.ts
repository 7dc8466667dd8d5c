import type { PlannedColumn } from '../domain/tasks/index.js';
import type { Language } from '../lib/language.js';
import { columnText } from '../texts/columns.js';
import { formats, wordOf } from '../texts/index.js';
import { DASH, labelled, nameText } from './figure-text.js';
import type { ValueNames } from './value-names.js';

/** A column that changed, with its values. */
export interface ColumnChange {
  readonly column: string;
  readonly before: unknown;
  readonly after: unknown;
}

const DAYS = new Set(['startOn', 'due', 'doneOn', 'restartOn']);

/** Changes in words, a column each: of a text in both languages the one of the reader, once where both say the same. */
export function changeTexts(changes: readonly ColumnChange[], names: ValueNames, language: Language): string[] {
  return changes
    .filter(({ column }) => isSaid(column, changes, language))
    .map(({ column, before, after }) => {
      const say = (value: unknown) => valueText(column, value, { names, language });
      return labelled(columnName(column, language), `${say(before)} → ${say(after)}`, language);
    });
}

/** What a column is called where only the text of the reader's language is shown. */
function columnName(column: string, language: Language): string {
  return columnText(column, language).replace(/(?: \((?:English|Chinese)\)|（英文）)$/, '');
}

/** A text of the other language is left out, unless it alone changed. */
function isSaid(column: string, changes: readonly ColumnChange[], language: Language): boolean {
  const stem = column.replace(/(?:Zh|En)$/, '');
  if (stem === column || column.endsWith(language === 'zh' ? 'Zh' : 'En')) return true;
  return !changes.some((other) => other.column !== column && other.column.replace(/(?:Zh|En)$/, '') === stem);
}

/** A value of a planned column in words. */
export function valueText(
  column: PlannedColumn | string,
  value: unknown,
  { names, language }: { readonly names: ValueNames; readonly language: Language },
): string {
  if (value === null || value === undefined || value === '') return DASH;
  if (Array.isArray(value)) {
    return value.length === 0
      ? DASH
      : formats.list(
          value.map((one) => valueText(column, one, { names, language })),
          language,
        );
  }
  if (typeof value === 'number') return `${formats.number(value)}%`;
  const text = String(value);
  if (DAYS.has(column)) return formats.date(text, language);
  if (column === 'measure') return formats.term(wordOf('measure', text as 'ATTRACTION'), language);
  if (column === 'status') return formats.term(wordOf('taskStatus', text as 'OPEN'), language);
  const name = (column === 'ownerPersonId' ? names.people : names.others)[text];
  return column.endsWith('Id') || column.endsWith('Ids') ? (name ? nameText(name, language) : text) : text;
}
