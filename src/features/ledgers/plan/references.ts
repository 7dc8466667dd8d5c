import type { LedgerName } from '../../../domain/ledgers/ledgers.js';
import { WutongError } from '../../../lib/errors.js';
import { fold } from '../../../lib/text.js';
import type { Name } from '../../figure.js';
import { findNamed, NameError } from '../../find-named.js';
import { CellFault } from '../finding.js';

/** A record as names are looked up among. */
interface Named extends Name {
  readonly aliases: readonly string[];
}

/** Finds the records that names in a file stand for. */
export interface References {
  /** The id of the record of a ledger that a name stands for. @throws CellFault `unknown-name` or `several-names`. */
  find(ledger: LedgerName, typed: string): string;
  /** A name that leads back to the record, to be written in a file: its Chinese or English one, else the id. */
  nameOf(ledger: LedgerName, id: string, language: 'zh' | 'en'): string;
}

type Values = Readonly<Record<string, unknown>>;

/** So many unknown names are compared with all that there are; a file full of others is no slip of the pen. */
const NEAREST_LOOKED_FOR = 50;

/** References into ledgers whose records are at hand. */
export function createReferences(ledgers: ReadonlyMap<LedgerName, readonly Values[]>): References {
  const indexes = new Map<LedgerName, Index>();
  const indexOf = (ledger: LedgerName): Index => {
    const known = indexes.get(ledger) ?? createIndex(ledgers.get(ledger) ?? []);
    indexes.set(ledger, known);
    return known;
  };
  return {
    find(ledger, typed) {
      const index = indexOf(ledger);
      const found = index.found.get(typed) ?? index.look(typed);
      index.found.set(typed, found);
      if (typeof found === 'string') return found;
      throw new CellFault(found.code, { ...found.details, ledger });
    },
    nameOf(ledger, id, language) {
      const { byId, byName } = indexOf(ledger);
      const row = byId.get(id);
      const name = row === undefined ? '' : language === 'zh' ? row.nameZh : row.nameEn;
      // A name with the sign that parts a list, or one that several have, would not lead back.
      const leadsBack = name !== '' && !name.includes('|') && byName.get(fold(name))?.length === 1;
      return leadsBack && !byId.has(fold(name)) ? name : id;
    },
  };
}

interface Index {
  readonly byId: ReadonlyMap<string, Named>;
  readonly byName: ReadonlyMap<string, readonly Named[]>;
  readonly found: Map<string, string | Pick<CellFault, 'code' | 'details'>>;
  look(typed: string): string | Pick<CellFault, 'code' | 'details'>;
}

function createIndex(records: readonly Values[]): Index {
  const rows = records.map(namedOf);
  const byId = new Map(rows.flatMap((row) => [[row.id, row] as const, [fold(row.id), row] as const]));
  const byName = new Map<string, Named[]>();
  for (const row of rows)
    for (const name of new Set([row.nameZh, row.nameEn, ...row.aliases].map(fold)))
      if (name !== '') byName.set(name, [...(byName.get(name) ?? []), row]);
  let unknown = 0;
  const look: Index['look'] = (typed) => {
    const own = byId.get(typed.trim()) ?? byId.get(fold(typed));
    if (own !== undefined) return own.id;
    const [only, ...others] = byName.get(fold(typed)) ?? [];
    if (only !== undefined && others.length === 0) return only.id;
    if (unknown >= NEAREST_LOOKED_FOR && only === undefined) return { code: 'unknown-name', details: {} };
    try {
      return findNamed('enterprise', typed, rows).id;
    } catch (error) {
      if (error instanceof NameError) return faultOf(error);
      if (error instanceof WutongError) return { code: 'unknown-name', details: {} };
      throw error;
    } finally {
      unknown += 1;
    }
  };
  return { byId, byName, found: new Map(), look };
}

function faultOf({ reason, candidates }: NameError): Pick<CellFault, 'code' | 'details'> {
  const meant = candidates.map(({ id, nameZh }) => (nameZh === '' ? id : `${nameZh}（${id}）`)).join('、');
  const code = reason === 'several' ? 'several-names' : 'unknown-name';
  return { code, details: meant === '' ? {} : { meant } };
}

/** People and tasks have titles where others have names. */
function namedOf(record: Values): Named {
  const word = (...names: string[]) => String(names.map((name) => record[name]).find((value) => value) ?? '');
  return {
    id: String(record.id),
    nameZh: word('nameZh', 'titleZh'),
    nameEn: word('nameEn', 'titleEn'),
    aliases: (record.aliases as readonly string[] | undefined) ?? [],
  };
}
