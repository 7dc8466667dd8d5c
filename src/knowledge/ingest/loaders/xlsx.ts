import { basename, extname } from 'node:path';
import type { FileRow } from '../../../lib/files/file-cell.js';
import { openWorkbook, rowsOfSheet } from '../../../lib/files/workbook.js';
import { noteOf } from '../../../texts/corpus.js';
import { type Block, type Loaded, tidy } from '../blocks.js';
import { UnreadableFile } from '../failures.js';
import { sheetBlocks } from './sheet-blocks.js';

interface Sheet {
  readonly name: string;
  readonly rows: readonly FileRow[];
}

/** Reads a workbook sheet by sheet under their names; those that are hidden are named and left out. */
export async function readXlsx(bytes: Buffer, file: string): Promise<Loaded> {
  const { worksheets } = await openWorkbook(bytes);
  const filled = worksheets.filter((sheet) => sheet.actualRowCount > 0);
  const shown = filled.filter(({ state }) => state === 'visible');
  const hidden = filled.filter((sheet) => !shown.includes(sheet));
  if (shown.length === 0 && hidden.length > 0) throw new UnreadableFile('all hidden');
  const sheets = shown.map((sheet) => ({ name: sheet.name, rows: rowsOfSheet(sheet) }));
  const title: Block = { kind: 'heading', level: 1, text: tidy(basename(file, extname(file))), page: null };
  const blocks = sheets.flatMap(({ name, rows }): Block[] => {
    const heading: Block = { kind: 'heading', level: 2, text: tidy(name), page: null };
    return sheets.length > 1 ? [heading, ...sheetBlocks(rows)] : sheetBlocks(rows);
  });
  const notes = [...hidden.map(({ name }) => noteOf('hidden-sheet', tidy(name))), ...withoutValue(sheets)];
  return { blocks: sheets.length > 1 ? [title, ...blocks] : blocks, notes };
}

function withoutValue(sheets: readonly Sheet[]): string[] {
  const broken = sheets.flatMap(({ name, rows }) =>
    rows.filter(({ cells }) => cells.some((cell) => cell.broken !== undefined)).map(({ row }) => `${name} ${row}`),
  );
  return broken[0] === undefined ? [] : [noteOf('cells-without-value', tidy(broken[0]))];
}
