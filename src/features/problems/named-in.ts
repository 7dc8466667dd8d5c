import type { LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import type { Routing } from '../../domain/problems/index.js';
import { type Named, namesIn } from '../../knowledge/index.js';
import type { Reader, Where } from '../../store/types.js';

const LEDGERS = {
  project: 'projects',
  enterprise: 'enterprises',
  county: 'counties',
  park: 'parks',
  chain: 'chains',
} as const;
type Kind = keyof typeof LEDGERS;

/** The records that a text names, each once, of those that its reader may see. */
export type NamedIn = { readonly [K in Kind]: readonly LedgerRecord<(typeof LEDGERS)[K]>[] } & {
  /** The text without what it names, whose words tell nothing of what happened. */
  readonly rest: string;
  /** The number of a project that is not there, or not for the reader, as it is written. */
  readonly unseen: string | null;
};

/**
 * Finds what a text names. A name inside a longer one is not meant, not even where the longer one belongs to a record that the
 * reader may not see; a chain is meant by its whole name or as a chain alone, since its short names are everyday words.
 */
export async function namedIn(
  reader: Pick<Reader, 'read'>,
  scope: Scope,
  { text, routing }: { readonly text: string; readonly routing: Pick<Routing, 'nameNoPlaces'> },
): Promise<NamedIn> {
  const noPlaces = new Set(routing.nameNoPlaces);
  const read = async <K extends Kind>(kind: K) => await reader.read(LEDGERS[kind], EVERYTHING);
  const rows = {
    project: await read('project'),
    enterprise: await read('enterprise'),
    county: await read('county'),
    park: await read('park'),
    chain: await read('chain'),
  };
  const records: Named[] = [
    ...rows.project.map((row) => nameOf('project', row, row)),
    ...rows.enterprise.map((row) => nameOf('enterprise', row, { ...row, chainId: row.chainIds[0] ?? null })),
    ...rows.county.map((row) => nameOf('county', row, { countyId: row.id })),
    ...rows.park.map((row) => nameOf('park', row, row)),
    ...rows.chain.map((row) => nameOf('chain', row, { chainId: row.id })),
  ];
  const { mentions, rest, unknown } = namesIn(text, records);
  const meant = new Set(
    mentions
      .filter(({ kind, text: said }) => kind !== 'county' || !noPlaces.has(said))
      .filter(({ kind, text: said, how }) => kind !== 'chain' || how === 'name' || /链|\bchain\b/iu.test(said))
      .map(({ id }) => id),
  );
  const seen = async <L extends 'projects' | 'enterprises'>(ledger: L, found: readonly { readonly id: string }[]) =>
    (await Promise.all(found.map(({ id }) => reader.read(ledger, scope, { id } as Where<LedgerRecord<L>>)))).flat();
  const named = <R extends { readonly id: string }>(all: readonly R[]) => all.filter(({ id }) => meant.has(id));
  const project = await seen('projects', named(rows.project));
  const numbers = mentions.filter(({ kind, how }) => kind === 'project' && how === 'number');
  const hidden = numbers.filter((number) => !project.some(({ id }) => id === number.id)).map(({ id }) => id);
  const [unseen = null] = [...unknown.filter((number) => /^prj/iu.test(number)), ...hidden];
  return {
    project,
    enterprise: await seen('enterprises', named(rows.enterprise)),
    county: named(rows.county),
    park: named(rows.park),
    chain: named(rows.chain),
    unseen,
    rest,
  };
}

function nameOf(
  kind: Kind,
  { id, nameZh, nameEn, aliases }: { id: string; nameZh: string; nameEn: string; aliases: readonly string[] },
  { chainId = null, countyId = null }: { chainId?: string | null; countyId?: string | null },
): Named {
  return { kind, id, nameZh, nameEn, aliases, chainId, countyId };
}
