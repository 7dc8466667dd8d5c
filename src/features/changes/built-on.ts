import { latestListing } from '../../domain/enterprises/index.js';
import type { Column } from '../../domain/ledgers/column.js';
import { recordFromJson } from '../../domain/ledgers/from-json.js';
import { LEDGER_NAMES, LEDGERS, type LedgerName, type LedgerRecord } from '../../domain/ledgers/ledgers.js';
import { referenceOf } from '../../domain/ledgers/references.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { versionsOf } from '../../domain/tasks/index.js';
import type { Language } from '../../lib/language.js';
import type { ChangedRecord, Reader } from '../../store/types.js';
import { formats } from '../../texts/index.js';
import { ledgerName } from '../../texts/slack/answer.js';
import { refuse } from '../refuse.js';

/** A change whose records are all known, column by column. */
export type Reversible = ChangedRecord & { readonly ledger: LedgerName };

/** A record that goes on from one that was changed. */
interface Built {
  readonly on: string;
  readonly ledger: LedgerName;
  readonly id: string;
}

/**
 * What goes on from a change would be wrong without it: a later month with its cumulative sum, the next step of a listing,
 * a plan that was put in force, whatever names a record that would no longer be there.
 * @throws WutongError `conflict` that names what does, where it is not taken back too.
 */
export async function demandNothingBuiltOn(reader: Reader, changes: readonly Reversible[]): Promise<void> {
  const own = new Set(changes.map(({ subject }) => subject));
  for (const find of [laterReports, laterSteps, plansInForce, laterVersions, whateverNames]) {
    const built = (await find(reader, changes)).filter(({ id }) => !own.has(id));
    if (built.length > 0) refuseBuilt(built);
  }
}

const NAMED = 3;

function refuseBuilt(built: readonly Built[]): never {
  const subject = built[0]?.on ?? '';
  const names = (language: Language) => {
    const named = built.slice(0, NAMED).map(({ ledger, id }) => `${ledgerName(ledger, language)} ${id}`);
    return formats.list([...named, ...(built.length > NAMED ? ['…'] : [])], language);
  };
  refuse('conflict', {
    en: `${subject} was changed again since: ${names('en')} rest on it. Look at them, and change what is wrong instead of taking everything back.`,
    zh: `${subject}之后又有变动：${names('zh')}以其为依据。请先核对，改正有误之处，不要整项撤销。`,
  });
}

/** Later months of a project add up what this month invested. */
async function laterReports(reader: Reader, changes: readonly Reversible[]): Promise<Built[]> {
  const built: Built[] = [];
  for (const { subject: on, before, after } of recordsOf('progressReports', changes)) {
    if (before?.investmentMonth === after?.investmentMonth) continue;
    const { projectId, month } = (after ?? before) as LedgerRecord<'progressReports'>;
    const reports = await reader.read('progressReports', EVERYTHING, { projectId });
    const later = reports.filter((report) => report.month > month);
    built.push(...later.map(({ id }) => ({ on, ledger: 'progressReports' as const, id })));
  }
  return built;
}

/** The next step of a listing goes on from the one before. */
async function laterSteps(reader: Reader, changes: readonly Reversible[]): Promise<Built[]> {
  const built: Built[] = [];
  for (const { subject: on, before, after } of recordsOf('listingRecords', changes)) {
    const { enterpriseId } = (after ?? before) as LedgerRecord<'listingRecords'>;
    const last = latestListing(await reader.read('listingRecords', EVERYTHING, { enterpriseId }));
    if (last !== null) built.push({ on, ledger: 'listingRecords', id: last.id });
  }
  return built;
}

/** What is in force stays as it was laid down. */
async function plansInForce(reader: Reader, changes: readonly Reversible[]): Promise<Built[]> {
  const items = recordsOf('planItems', changes).map(({ subject, before, after }) => ({
    on: subject,
    planId: ((after ?? before) as LedgerRecord<'planItems'>).planId,
  }));
  const plans = await reader.read('plans', EVERYTHING, { id: items.map(({ planId }) => planId) });
  return items.flatMap(({ on, planId }) =>
    plans
      .filter(({ id, status }) => id === planId && status !== 'DRAFT')
      .map(({ id }) => ({ on, ledger: 'plans' as const, id })),
  );
}

/** The next version of a plan goes on from the one in force. */
async function laterVersions(reader: Reader, changes: readonly Reversible[]): Promise<Built[]> {
  const changed = recordsOf('plans', changes);
  if (changed.length === 0) return [];
  const plans = await reader.read('plans', EVERYTHING);
  return changed.flatMap(({ subject: on, before, after }) => {
    const plan = (after ?? before) as LedgerRecord<'plans'>;
    const later = versionsOf(plan, plans).filter(({ version }) => version > plan.version);
    return later.map(({ id }) => ({ on, ledger: 'plans' as const, id }));
  });
}

/** Whatever names a record that would be taken away, whose number the next one would get. */
async function whateverNames(reader: Reader, changes: readonly Reversible[]): Promise<Built[]> {
  const made = changes.filter(({ before }) => before === null);
  const built: Built[] = [];
  for (const ledger of LEDGER_NAMES) {
    for (const [name, column] of Object.entries<Column<unknown>>(LEDGERS[ledger])) {
      const named = made.filter((change) => change.ledger === referenceOf(name)).map(({ subject }) => subject);
      if (named.length === 0) continue;
      const where = { [name]: column.kind === 'list' ? { has: named } : named };
      for (const row of await reader.read(ledger, EVERYTHING, where as object)) {
        const values = [(row as Readonly<Record<string, unknown>>)[name]].flat();
        const on = named.find((id) => values.includes(id)) as string;
        built.push({ on, ledger, id: row.id });
      }
    }
  }
  return built;
}

interface Changed<L extends LedgerName> {
  readonly subject: string;
  readonly before: LedgerRecord<L> | null;
  readonly after: LedgerRecord<L> | null;
}

/** The changes of one ledger, sums as sums again. */
function recordsOf<L extends LedgerName>(ledger: L, changes: readonly Reversible[]): Changed<L>[] {
  const revived = (json: unknown) => (json === null ? null : recordFromJson(ledger, json));
  return changes
    .filter((change) => change.ledger === ledger)
    .map(({ subject, before, after }) => ({ subject, before: revived(before), after: revived(after) }));
}
