import type { z } from 'zod';
import type { Enterprise, Problem, Project } from '../../domain/ledgers/ledgers.js';
import type { Actor, Scope } from '../../domain/people/types.js';
import type { Factor } from '../../domain/problems/index.js';
import { wantedDay } from '../../lib/wanted-day.js';
import type { Reader } from '../../store/types.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { WriteContext } from '../context.js';
import { findChain, findCounty } from '../places.js';
import { refuse } from '../refuse.js';
import { findEnterprise, findProject } from '../work-names.js';
import { contactIn } from './contact-in.js';
import type { fileInput } from './file-input.js';
import { type NamedIn, namedIn } from './named-in.js';
import { factorOf, kindOf, originOf, severityOf } from './read-words.js';
import { titleOf } from './title-of.js';

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
  | 'wantedOn'
>;

/** The same as far as it can be read: place and factor may be missing. Beside it stands what is no part of the problem itself. */
export type Understood = Omit<ReadProblem, 'countyId' | 'factor'> & {
  readonly countyId: string | null;
  readonly factor: Factor | null;
};

/** What was read: the problem, and how its filer can be reached, which is kept apart from it. */
export interface Reading<P> {
  readonly problem: P;
  readonly contact: string | null;
  /** A project that the text names and that is not there for the reader. */
  readonly unseen: string | null;
}

type Asker = Pick<WriteContext, 'scope' | 'rules' | 'actor' | 'clock'>;
type Written = z.infer<typeof fileInput>;

/**
 * Reads a problem from its text and from what was written beside it, which goes first.
 * @throws WutongError `bad-input` for the field that neither tells: the place, or what it is short of.
 */
export async function readProblem(
  reader: Pick<Reader, 'read'>,
  asker: Asker,
  input: Written,
): Promise<Reading<ReadProblem>> {
  const { problem, contact, unseen } = await understandProblem(reader, asker, input);
  if (unseen !== null) await findProject(reader, asker.scope, unseen);
  const { countyId, factor, ...read } = problem;
  if (countyId === null) refuse('bad-input', problemRefusals.noPlace, 'county');
  if (factor === null) refuse('bad-input', problemRefusals.noFactor, 'factor');
  return { problem: { ...read, countyId, factor }, contact, unseen };
}

/** Reads what can be read, and leaves open what neither the text nor its writer tells. */
export async function understandProblem(
  reader: Pick<Reader, 'read'>,
  asker: Asker,
  input: Written,
): Promise<Reading<Understood>> {
  const { scope, rules, actor, clock } = asker;
  if (input.wanted !== undefined && input.wanted < clock.today())
    refuse('bad-input', problemRefusals.wantedPassed, 'wanted');
  const { routing } = rules;
  const { rest: text, contact } = contactIn(input.text);
  const told = input.seen ? '' : text;
  const named = await namedIn(reader, scope, { text: told, routing });
  const project = input.project === undefined ? only(named.project) : await findProject(reader, scope, input.project);
  const enterprise = await enterpriseOf(reader, scope, { input, named, project, actor });
  const county = input.county === undefined ? null : await findCounty(reader, input.county);
  const chain = input.chain === undefined ? null : await findChain(reader, input.chain);
  const title = input.title ?? titleOf(text);
  return {
    problem: {
      kind: input.kind ?? kindOf(named.rest, routing),
      origin: input.origin ?? originOf(named.rest, routing) ?? (ownEnterprise(actor) === null ? 'VISIT' : 'ENTERPRISE'),
      titleZh: title,
      titleEn: title,
      detailZh: text,
      detailEn: text,
      enterpriseId: enterprise?.id ?? null,
      projectId: project?.id ?? null,
      chainId: chain?.id ?? chainOf(named, project, enterprise),
      countyId: county?.id ?? countyOf(named, project, enterprise),
      factor: input.factor ?? factorOf(named.rest, routing),
      severity: input.severity ?? severityOf(named.rest, routing),
      permalink: input.permalink ?? null,
      wantedOn: input.wanted ?? wantedDay(told, clock.today()),
    },
    contact: [...new Set([input.contact, contact])].filter(Boolean).join(', ') || null,
    unseen: project === null ? named.unseen : null,
  };
}

async function enterpriseOf(
  reader: Pick<Reader, 'read'>,
  scope: Scope,
  about: { input: Written; named: NamedIn; project: Project | null; actor: Actor },
): Promise<Enterprise | null> {
  const { input, named, project, actor } = about;
  if (input.enterprise !== undefined) return await findEnterprise(reader, scope, input.enterprise);
  if (named.enterprise.length > 0) return only(named.enterprise);
  const id = project?.enterpriseId ?? ownEnterprise(actor);
  return id == null || input.seen ? null : ((await reader.read('enterprises', scope, { id }))[0] ?? null);
}

/** The enterprise that somebody speaks for. */
function ownEnterprise({ roles }: Actor): string | null {
  return roles.find(({ role }) => role === 'ENTERPRISE')?.enterpriseId ?? null;
}

/** The place: that of the project, else the one that is named, else that of the park or the enterprises which are named. */
function countyOf(
  { county, park, enterprise: named }: NamedIn,
  project: Project | null,
  enterprise: Enterprise | null,
) {
  const places = county.length > 0 ? county.map(({ id }) => id) : park.map(({ countyId }) => countyId);
  const enterprises = enterprise === null ? named : [enterprise];
  return project?.countyId ?? only(places) ?? only(enterprises.map(({ countyId }) => countyId));
}

/** The chain: that of the project, else the one that is named, else the only one of the enterprises or the park which are named. */
function chainOf({ chain, park, enterprise: named }: NamedIn, project: Project | null, enterprise: Enterprise | null) {
  const enterprises = enterprise === null ? named : [enterprise];
  return (
    project?.chainId ??
    only(chain.map(({ id }) => id)) ??
    only(enterprises.flatMap(({ chainIds }) => chainIds)) ??
    only(park.flatMap(({ chainIds }) => chainIds))
  );
}

/** The one of which all are; null where there is none, or several. */
function only<T>(all: readonly T[]): T | null {
  const [one, ...others] = new Set(all);
  return one !== undefined && others.length === 0 ? one : null;
}
