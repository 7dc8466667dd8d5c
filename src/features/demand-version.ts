import type { Column } from '../domain/ledgers/column.js';
import { LEDGERS, type LedgerName } from '../domain/ledgers/ledgers.js';
import type { Language } from '../lib/language.js';
import { grouped } from '../lib/money.js';
import type { AuditRow, Reader } from '../store/types.js';
import { columnText, columnWords } from '../texts/columns.js';
import { type Word, type WordKey, type WordSet, wordOf } from '../texts/words/index.js';
import { refuse } from './refuse.js';

type Values = Readonly<Record<string, unknown>>;

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** Who wrote and when stands in the sentence already. */
const UNTOLD = new Set(['version', 'reportedById', 'reportedOn']);

/**
 * Lets pass who looked at the record as it stands.
 * @throws WutongError `conflict` that tells who changed it since, and each value before and after, from the audit.
 */
export async function demandVersion(
  reader: Reader,
  ledger: LedgerName,
  record: Versioned,
  version: number,
): Promise<void> {
  if (record.version === version) return;
  const rows = await reader.audit({ subject: record.id });
  const later = rows.filter((row) => Number(valuesOf(row.after).version) > version);
  const who = [...new Set(later.map((row) => row.actorId))];
  const changes = later.length > 0 ? differences(ledger, later) : [];
  const by = { en: who.join(', ') || 'someone else', zh: who.join('、') || '他人' };
  const what = { en: said(changes, 'en'), zh: said(changes, 'zh') };
  if (version === 0) {
    refuse('conflict', {
      en: `${record.id} was entered by ${by.en} meanwhile${what.en}. Look at it again, then repeat the change.`,
      zh: `${record.id}已由${by.zh}填写${what.zh}。请重新查看后再填。`,
    });
  }
  refuse('conflict', {
    en: `${record.id} was changed by ${by.en} meanwhile and is now version ${record.version}, not ${version}${what.en}. Look at it again, then repeat the change.`,
    zh: `${record.id}已由${by.zh}变更，现为第${record.version}版，您看到的是第${version}版${what.zh}。请重新查看后再改。`,
  });
}

function said(changes: readonly Word[], language: Language): string {
  if (changes.length === 0) return '';
  const each = changes.map((change) => change[language]);
  return language === 'zh' ? `：${each.join('，')}` : `: ${each.join(', ')}`;
}

/** From the oldest of the rows, which come newest first, to the newest. */
function differences(ledger: LedgerName, rows: readonly AuditRow[]): Word[] {
  const before = valuesOf(rows.at(-1)?.before);
  const after = valuesOf(rows[0]?.after);
  return Object.entries<Column<unknown>>(LEDGERS[ledger])
    .filter(([name]) => !UNTOLD.has(name) && String(before[name]) !== String(after[name]))
    .map(([name, { kind }]) => {
      const words = columnWords(ledger, name);
      const [was, is] = [before[name], after[name]].map((value) => shown(value, kind, words)) as [Word, Word];
      return { en: `${name} ${was.en} → ${is.en}`, zh: `${columnText(name, 'zh')}${was.zh}→${is.zh}` };
    });
}

function shown(value: unknown, kind: Column<unknown>['kind'], words: WordSet | null): Word {
  if (value === null || value === undefined) return { en: 'nothing', zh: '无' };
  const plain = kind === 'money' ? `${grouped(BigInt(value as number | string))}元` : String(value);
  return { en: plain, zh: words === null ? plain : wordOf(words, value as WordKey<WordSet>).zh };
}

function valuesOf(json: unknown): Values {
  return typeof json === 'object' && json !== null ? (json as Values) : {};
}
