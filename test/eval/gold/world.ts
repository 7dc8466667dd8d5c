import { parse } from 'csv-parse/sync';

/** A row of an exported ledger: every cell as the file has it. */
export type Row = Readonly<Record<string, string>>;

/** The exported ledgers on one day; all that gold may look at. */
export interface World {
  readonly day: string;
  rows(ledger: string): readonly Row[];
  /** The row with this id, whatever its ledger. */
  find(id: string): Row | undefined;
  /** The record that a row belongs to: a milestone's project, a contact's target enterprise. */
  ownerOf(id: string): string | undefined;
}

/** The ledgers that gold reads, each with the column that names the record its rows belong to. */
const OWNERS: Readonly<Record<string, string | null>> = {
  counties: null,
  units: null,
  people: null,
  duties: null,
  chains: null,
  maps: 'chainId',
  nodes: null,
  edges: null,
  technologies: null,
  applications: null,
  parks: null,
  enterprises: null,
  standings: 'enterpriseId',
  targetEnterprises: null,
  contacts: 'targetId',
  listingRecords: 'enterpriseId',
  financings: 'enterpriseId',
  enterpriseReports: 'enterpriseId',
  projects: null,
  stageEvents: 'projectId',
  milestones: 'projectId',
  progressReports: 'projectId',
  problems: null,
  problemEvents: 'problemId',
  meetings: null,
  plans: null,
  tasks: null,
  indicators: null,
  targets: 'indicatorId',
  actuals: 'indicatorId',
};

/** The names of the ledgers that a world is made of. */
export const WORLD_LEDGERS: readonly string[] = Object.keys(OWNERS);

/** Reads exported CSV texts, by ledger, into a world. */
export function createWorld(files: ReadonlyMap<string, string>, day: string): World {
  const ledgers = new Map<string, readonly Row[]>();
  const byId = new Map<string, Row>();
  const owners = new Map<string, string>();
  for (const [ledger, csv] of files) {
    const rows = parse(csv, { columns: true, skip_empty_lines: true }) as Row[];
    ledgers.set(ledger, rows);
    const owner = OWNERS[ledger];
    for (const row of rows) {
      const id = cell(row, 'id');
      byId.set(id, row);
      if (owner) owners.set(id, cell(row, owner));
    }
  }
  return {
    day,
    rows: (ledger) => ledgers.get(ledger) ?? [],
    find: (id) => byId.get(id),
    ownerOf: (id) => owners.get(id),
  };
}

/** A cell; an empty text when the column is not there. */
export function cell(row: Row | undefined, column: string): string {
  return row?.[column] ?? '';
}

/** A cell that holds several words. */
export function words(row: Row | undefined, column: string): string[] {
  return cell(row, column).split('|').filter(Boolean);
}

/** A cell that holds a number. */
export function amount(row: Row | undefined, column: string): number {
  return Number(cell(row, column));
}

export function ids(rows: readonly Row[]): string[] {
  return rows.map((row) => cell(row, 'id'));
}
