import { EVERYTHING } from '../../domain/people/scope.js';
import type { Language } from '../../lib/language.js';
import type { Reader } from '../../store/types.js';
import type { MentionKind } from './question.js';

/** One record that questions can name, with the chain and the county that tell it from its namesakes. */
export interface Named {
  readonly kind: MentionKind;
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases: readonly string[];
  readonly chainId: string | null;
  readonly countyId: string | null;
  /** For a unit that stands for a chain or a county: its work is the work of the whole. */
  readonly standsFor?: 'chain' | 'county';
  /** What a department answers for; its counterpart in a county answers for the same. */
  readonly factor?: string | null;
}

/** All names that questions and answers use. */
export interface NameBook {
  readonly all: readonly Named[];
  get(id: string): Named | undefined;
  in(language: Language): Names;
}

/** The names as sentences of one language give them. */
export interface Names {
  get(id: string): Named | undefined;
  /** Chinese alone, or English with the Chinese beside it; records with speaking numbers carry the number in front. The id when unknown. */
  of(id: string): string;
  /** The post of a person, whose ids are not told apart from those of units. */
  ofPerson(id: string): string;
  /** The name without its number and without its other language. */
  short(id: string): string;
}

type Raw = Partial<Omit<Named, 'kind'>> & { id: string; nameZh: string; nameEn: string };

const NUMBERED: ReadonlySet<MentionKind> = new Set(['project', 'task', 'problem', 'meeting']);

/** Reads every name once; the caller keeps the book until the ledgers or the corpus change. */
export async function readNames(reader: Reader): Promise<NameBook> {
  const all: Named[] = [];
  const add = (kind: MentionKind, rows: readonly Raw[]) => {
    for (const row of rows) all.push(named(kind, row));
  };
  const titled = (row: { id: string; titleZh: string; titleEn: string }) => ({
    nameZh: row.titleZh,
    nameEn: row.titleEn,
  });
  add(
    'chain',
    (await reader.read('chains', EVERYTHING)).map((row) => ({ ...row, chainId: row.id })),
  );
  add('node', await reader.read('nodes', EVERYTHING));
  add(
    'county',
    (await reader.read('counties', EVERYTHING)).map((row) => ({ ...row, countyId: row.id })),
  );
  const standing = { TASK_FORCE: 'chain', COUNTY_SIDE: 'county' } as const;
  add(
    'unit',
    (await reader.read('units', EVERYTHING)).map((row) =>
      row.kind === 'TASK_FORCE' || row.kind === 'COUNTY_SIDE' ? { ...row, standsFor: standing[row.kind] } : row,
    ),
  );
  const people = await reader.read('people', EVERYTHING);
  add(
    'unit',
    people.map((row) => ({ id: `person:${row.id}`, nameZh: row.titleZh, nameEn: row.titleEn })),
  );
  const enterprises = await reader.read('enterprises', EVERYTHING);
  add(
    'enterprise',
    enterprises.map((row) => ({ ...row, chainId: row.chainIds[0] ?? null })),
  );
  add('targetEnterprise', await reader.read('targetEnterprises', EVERYTHING));
  add('project', await reader.read('projects', EVERYTHING));
  add(
    'task',
    (await reader.read('tasks', EVERYTHING)).map((row) => ({ ...row, ...titled(row) })),
  );
  add(
    'problem',
    (await reader.read('problems', EVERYTHING)).map((row) => ({ ...row, ...titled(row) })),
  );
  add(
    'meeting',
    (await reader.read('meetings', EVERYTHING)).map((row) => ({ ...row, ...titled(row) })),
  );
  add('park', await reader.read('parks', EVERYTHING));
  add('technology', await reader.read('technologies', EVERYTHING));
  const applications = await reader.read('applications', EVERYTHING);
  add(
    'application',
    applications.map((row) => ({ ...row, nameZh: row.productZh, nameEn: row.productEn })),
  );
  add('indicator', await reader.read('indicators', EVERYTHING));
  for (const row of await reader.documents(EVERYTHING)) {
    const aliases = row.number ? [row.number] : [];
    add('document', [{ id: row.id, ...titled(row), aliases, chainId: row.chainIds[0] ?? null }]);
  }
  return bookOf(all);
}

function named(kind: MentionKind, row: Raw): Named {
  return {
    kind,
    id: row.id,
    nameZh: row.nameZh,
    nameEn: row.nameEn,
    aliases: row.aliases ?? [],
    chainId: row.chainId ?? null,
    countyId: row.countyId ?? null,
    ...(row.standsFor && { standsFor: row.standsFor }),
    ...(row.factor && { factor: row.factor }),
  };
}

/** A book of the given names. */
export function bookOf(all: readonly Named[]): NameBook {
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const get = (id: string) => byId.get(id);
  const inLanguage = (language: Language): Names => {
    const nameOf = (entry: Named | undefined): string | null => {
      if (!entry) return null;
      const name = language === 'zh' ? entry.nameZh : beside(entry);
      return NUMBERED.has(entry.kind) ? `${entry.id} ${name}` : name;
    };
    return {
      get,
      of: (id) => nameOf(get(id)) ?? id,
      ofPerson: (id) => nameOf(get(`person:${id}`)) ?? id,
      short(id) {
        const entry = get(id);
        return entry ? (language === 'zh' ? entry.nameZh : entry.nameEn) : id;
      },
    };
  };
  const languages = { en: inLanguage('en'), zh: inLanguage('zh') };
  return { all, get, in: (language) => languages[language] };
}

function beside(entry: Named): string {
  return entry.nameEn === entry.nameZh ? entry.nameEn : `${entry.nameEn} (${entry.nameZh})`;
}
