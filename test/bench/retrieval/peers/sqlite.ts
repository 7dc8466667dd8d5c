import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Sqlite } from '@sqlite.org/sqlite-wasm';
import type { Analyser } from '../../../../src/knowledge/search/analyse.js';
import type { Peer } from './peer.js';

/** How FTS5 is to cut text: its own words, its groups of three letters, or the terms of our analysis. */
export type Cutting = 'unicode61' | 'trigram' | Analyser;

/** SQLite's FTS5 in memory, ranked by its own BM25. */
export async function sqlite(cutting: Cutting): Promise<Peer> {
  const { oo1 } = await openSqlite();
  const database = new oo1.DB(':memory:');
  const ours = typeof cutting === 'string' ? null : cutting;
  // A pair of characters begins with its mark, which has to be part of the token.
  const tokenizer = typeof cutting === 'string' ? cutting : "unicode61 remove_diacritics 0 tokenchars '#'";
  database.exec(`create virtual table passage using fts5(id unindexed, heading, body, tokenize="${tokenizer}")`);
  const said = (text: string) => ours?.terms(text).join(' ') ?? text;
  return {
    build(passages) {
      database.exec('begin');
      for (const { id, heading, text } of passages)
        database.exec({ sql: 'insert into passage values (?, ?, ?)', bind: [id, said(heading), said(text)] });
      database.exec('commit');
    },
    search({ text }, count) {
      const words = new Set(partsOf(text, cutting));
      if (words.size === 0) return [];
      const either = [...words].map((word) => `"${word}"`).join(' OR ');
      return database.selectValues('select id from passage where passage match ? order by rank limit ?', [
        either,
        count,
      ]);
    },
  };
}

/** FTS5 wants the words of a question joined by OR; one of groups of three letters takes every group. */
function partsOf(text: string, cutting: Cutting): readonly string[] {
  if (typeof cutting !== 'string') return cutting.terms(text);
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (cutting === 'unicode61') return words;
  return words.flatMap((word) =>
    Array.from({ length: Math.max(0, word.length - 2) }, (_, at) => word.slice(at, at + 3)),
  );
}

/** The package is made for browsers: it looks for `self` and `location`, and would fetch what Node has to read. */
async function openSqlite(): Promise<Sqlite> {
  Object.assign(globalThis, { self: globalThis, location: new URL(import.meta.url) });
  const manifest = createRequire(import.meta.url).resolve('@sqlite.org/sqlite-wasm/package.json');
  const wasmBinary = readFileSync(join(manifest, '..', 'sqlite-wasm', 'jswasm', 'sqlite3.wasm'));
  const { default: open } = await import('@sqlite.org/sqlite-wasm');
  return await open({ wasmBinary, print: () => {}, printErr: () => {} });
}
