import { readFile } from 'node:fs/promises';
import type { GlossaryTerm } from './answer/index.js';
import type { TermPair } from './search/glossary.js';

/** Reads `glossary.csv` (en, zh, note); a corpus without one has no terms. */
export async function readGlossary(file: string): Promise<GlossaryTerm[]> {
  return (await readRows(file)).map(({ en = '', zh = '', note = '' }) => ({ en, zh, note }));
}

/** Reads `dictionary.csv` (en, zh): everyday words of the field, which search translates with and nothing defines. */
export async function readDictionary(file: string): Promise<TermPair[]> {
  return (await readRows(file)).map(({ en = '', zh = '' }) => ({ en, zh }));
}

/** Reads `abbreviations.csv` (short, full): what officials say for short, and what documents write. */
export async function readAbbreviations(file: string): Promise<{ short: string; full: string }[]> {
  return (await readRows(file)).map(({ short = '', full = '' }) => ({ short, full }));
}

async function readRows(file: string): Promise<Record<string, string>[]> {
  const content = await readFile(file, 'utf8').catch(() => null);
  if (content === null) return [];
  const { parse } = await import('csv-parse/sync');
  return parse(content, { bom: true, columns: true, skip_empty_lines: true });
}
