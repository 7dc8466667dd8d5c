/** A sheet of a file to be written: texts, and numbers where a spreadsheet should count with them. */
export interface WrittenSheet {
  readonly name: string;
  readonly rows: readonly (readonly (string | number)[])[];
}

const WIDEST = 40;
const NARROWEST = 10;

/** Writes a workbook with all sheets, or the first as CSV with the mark by which spreadsheets know UTF-8. */
export async function writeFileOf(format: 'xlsx' | 'csv', sheets: readonly WrittenSheet[]): Promise<Buffer> {
  return format === 'xlsx' ? await workbookOf(sheets) : await csvOf(sheets[0]?.rows ?? []);
}

async function csvOf(rows: WrittenSheet['rows']): Promise<Buffer> {
  const { stringify } = await import('csv-stringify/sync');
  return Buffer.from(
    stringify(
      rows.map((row) => [...row]),
      { bom: true },
    ),
    'utf8',
  );
}

async function workbookOf(sheets: readonly WrittenSheet[]): Promise<Buffer> {
  const { default: exceljs } = await import('exceljs');
  const workbook = new exceljs.Workbook();
  for (const { name, rows } of sheets) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const row of rows) sheet.addRow([...row]);
    sheet.getRow(1).font = { bold: true };
    rows[0]?.forEach((header, at) => {
      sheet.getColumn(at + 1).width = Math.min(WIDEST, Math.max(NARROWEST, String(header).length * 2));
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
