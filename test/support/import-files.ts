import exceljs, { type CellValue, type Worksheet } from 'exceljs';
import type { Imported } from '../../src/features/ledgers/import.js';
import { importLedger, type Preview, previewImport } from '../../src/features/ledgers/index.js';
import { findingLine } from '../../src/features/ledgers/presentation/import-sheet.js';
import { runVerb } from '../../src/features/run-verb.js';
import type { Language } from '../../src/lib/language.js';
import type { TestApp } from './app.js';

/** A workbook with one sheet of these rows; `finish` merges, formats and puts in what no row can say. */
export async function workbook(
  rows: readonly (readonly CellValue[])[],
  finish: (sheet: Worksheet) => void = () => {},
): Promise<Buffer> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('项目');
  for (const row of rows) sheet.addRow([...row]);
  finish(sheet);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/** What a test hands over beside the bytes. */
export type Given = Readonly<Record<string, unknown>> & { readonly as?: string };

/** The preview of a file, as a person of the test sees it. */
export async function preview(
  { app }: TestApp,
  bytes: Buffer,
  { as = 'office', ...given }: Given = {},
): Promise<Preview> {
  const context = await app.context({ personId: as });
  return await runVerb(previewImport, context, { name: 'file.xlsx', bytes, ...given });
}

/** Brings a file in as the surfaces do: the preview first, then what it read. */
export async function bringIn(opened: TestApp, bytes: Buffer, given: Given = {}): Promise<Imported> {
  const { as = 'office', meeting, meetingOn } = given;
  const { table } = await preview(opened, bytes, given);
  const context = await opened.app.context({ personId: as });
  return await runVerb(importLedger, context, { table, meeting, meetingOn });
}

/** The lines of a preview that say what is wrong, or what was assumed. */
export function linesOf({ findings }: Preview, kind: 'error' | 'warning', language: Language = 'en'): string[] {
  return findings.filter((finding) => finding.kind === kind).map((finding) => findingLine(finding, language));
}
