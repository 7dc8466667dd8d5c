import { type Info, parse } from 'csv-parse/sync';
import type { Faults } from './faults.js';
import type { WrittenRecord } from './read-records.js';

/** Reads a CSV file with a header line into records that know their line. */
export function readCsv(file: string, content: string, faults: Faults): WrittenRecord[] {
  const lines = parseLines(file, content, faults);
  const header = lines[0]?.record.map((name) => name.trim());
  if (header === undefined) return [];
  return lines.slice(1).map(({ record, line }) => {
    const place = `${file} line ${line}`;
    if (record.length !== header.length) {
      faults.add(`${place}: has ${record.length} cells where the header has ${header.length}`);
    }
    const named = record.slice(0, header.length).map((cell, index) => [header[index] as string, cell]);
    return { place, cells: Object.fromEntries(named) };
  });
}

function parseLines(file: string, content: string, faults: Faults): { record: string[]; line: number }[] {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    const read = parse(content, options) as unknown as { record: string[]; info: Info }[];
    let last = 0;
    return read.map(({ record, info }) => {
      const line = last + 1;
      last = info.lines;
      return { record, line };
    });
  } catch (error) {
    faults.add(`${file}: ${error instanceof Error ? error.message : 'is no CSV file'}`);
    return [];
  }
}
