import type { z } from 'zod';
import type { LedgerRecord, Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Scope } from '../../domain/people/types.js';
import { FACTORS, type Factor, type Routing, type SEVERITIES, says } from '../../domain/problems/index.js';
import type { Reader } from '../../store/types.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import { findChain, findCounty } from '../places.js';
import { refuse } from '../refuse.js';
import type { Rules } from '../rules.js';
import { findEnterprise, findProject } from '../work-names.js';
import type { fileInput } from './file-input.js';

/** What a problem is about, as it is read from what was written. */
export type ReadProblem = Pick<
  Problem,
  | 'kind'
  | 'origin'
  | 'titleZh'
  | 'titleEn'
  | 'detailZh'
  | 'detailEn'
  | 'enterpriseId'
  | 'projectId'
  | 'chainId'
  | 'countyId'
  | 'factor'
  | 'severity'
  | 'permalink'
>;

const LONGEST_TITLE = 40;

/**
 * Reads a problem from its text and from what was written beside it, which goes first.
 * @throws WutongError `bad-input` for the field that neither tells: the place, or what it is short of.
 */
export async function readProblem(
  reader: Pick<Reader, 'read'>,
  scope: Scope,
  asked: { readonly input: z.infer<typeof fileInput>; readonly rules: Pick<Rules, 'routing'> },
): Promise<ReadProblem> {
  const { countyId, factor, ...read } = await understandProblem(reader, scope, asked);
  if (countyId === null) refuse('bad-input', problemRefusals.noPlace, 'county');
  if (factor === null) refuse('bad-input', problemRefusals.noFactor, 'factor');
  return { ...read, countyId, factor };
}

/** The same as far as it can be read: place and factor may be missing. */
export type Understood = Omit<ReadProblem, 'countyId' | 'factor'> & {
  readonly countyId: string | null;
  readonly factor: Factor | null;
};

/** Reads what can be read, and leaves open what neither the text nor its writer tells. */
export async function understandProblem(
  reader: Pick<Reader, 'read'>,
  scope: Scope,
  { input, rules }: { readonly input: z.infer<typeof fileInput>; readonly rules: Pick<Rules, 'routing'> },
): Promise<Understood> {
  const { text } = input;
  const project =
    input.project === undefined
      ? await named(reader, scope, 'projects', text)
      : await findProject(reader, scope, input.project);
  const enterprise =
    input.enterprise === undefined
      ? ((await named(reader, scope, 'enterprises', text)) ??
        (await reader.read('enterprises', scope, { id: project?.enterpriseId ?? '' }))[0] ??
        null)
      : await findEnterprise(reader, scope, input.enterprise);
  const county = input.county === undefined ? null : await findCounty(reader, input.county);
  const chain = input.chain === undefined ? null : await findChain(reader, input.chain);
  // A place is named after others too: what the problem is about says more than a word of the text.
  const countyId =
    county?.id ??
    project?.countyId ??
    enterprise?.countyId ??
    (await named(reader, EVERYTHING, 'counties', text))?.id ??
    null;
  const factor = input.factor ?? factorOf(text, rules.routing);
  const title = input.title ?? (text.length > LONGEST_TITLE ? `${text.slice(0, LONGEST_TITLE)}…` : text);
  return {
    kind: input.kind ?? (enterprise !== null && project === null ? 'DEMAND' : 'BLOCKAGE'),
    origin: input.origin ?? 'VISIT',
    titleZh: title,
    titleEn: title,
    detailZh: text,
    detailEn: text,
    enterpriseId: enterprise?.id ?? null,
    projectId: project?.id ?? null,
    chainId:
      chain?.id ?? project?.chainId ?? (enterprise?.chainIds.length === 1 ? (enterprise.chainIds[0] ?? null) : null),
    countyId,
    factor,
    severity: input.severity ?? severityOf(text, rules.routing),
    permalink: input.permalink ?? null,
  };
}

/** What a text is short of: the factor most of whose words it holds. */
export function factorOf(text: string, { factors }: Pick<Routing, 'factors'>): Factor | null {
  const counts = FACTORS.map((factor) => ({
    factor,
    held: factors[factor].filter((word) => says(text, word)).length,
  }));
  const best = counts.reduce((most, each) => (each.held > most.held ? each : most));
  return best.held > 0 ? best.factor : null;
}

/** How grave a text says that it is. */
export function severityOf(text: string, { severities }: Pick<Routing, 'severities'>): (typeof SEVERITIES)[number] {
  const holds = (severity: (typeof SEVERITIES)[number]) =>
    (severities[severity] ?? []).some((word) => says(text, word));
  return holds('HIGH') ? 'HIGH' : holds('LOW') ? 'LOW' : 'MEDIUM';
}

/** The record whose longest name or number stands in a text. */
async function named<L extends 'projects' | 'enterprises' | 'counties'>(
  reader: Pick<Reader, 'read'>,
  scope: Scope,
  ledger: L,
  text: string,
): Promise<LedgerRecord<L> | null> {
  const words = text.toLowerCase();
  let [best, longest]: [LedgerRecord<L> | null, number] = [null, 1];
  for (const row of await reader.read(ledger, scope)) {
    const { id, nameZh, nameEn, aliases } = row as Named;
    for (const name of [id, nameZh, nameEn, ...(aliases ?? [])])
      if (name.length > longest && words.includes(name.toLowerCase())) [best, longest] = [row, name.length];
  }
  return best;
}

interface Named {
  readonly id: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly aliases?: readonly string[];
}
