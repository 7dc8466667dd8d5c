import { readFile } from 'node:fs/promises';
import type { GlossaryTerm } from './answer/index.js';

/** Reads `glossary.csv` (en, zh, note); a corpus without one has no terms. */
export async function readGlossary(file: string): Promise<GlossaryTerm[]> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return [];
  const { parse } = await import('csv-parse/sync');
  const rows: Record<string, string>[] = parse(content, { bom: true, columns: true, skip_empty_lines: true });
  return rows.map(({ en = '', zh = '', note = '' }) => ({ en, zh, note }));
}
