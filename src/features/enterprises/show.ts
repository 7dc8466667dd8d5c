import { z } from 'zod';
import {
  financingState,
  inOrderOfNeed,
  isLate,
  listingLine,
  nextListingStage,
  stillNeeded,
} from '../../domain/enterprises/index.js';
import type { Enterprise, EnterpriseReport, Financing } from '../../domain/ledgers/ledgers.js';
import type { LightColour } from '../../domain/lights/types.js';
import { EVERYTHING, sees } from '../../domain/people/scope.js';
import { isOpen } from '../../domain/problems/index.js';
import { can, whoMay } from '../../rights/index.js';
import { ClosedError } from '../closed-error.js';
import type { ReadContext } from '../context.js';
import { type Figure, nameIn, nameOf } from '../figure.js';
import { NameError } from '../find-named.js';
import { nameInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { ENTERPRISE_COMMANDS } from './enterprise-commands.js';
import { findEnterprise, marksOf } from './find-enterprise.js';

/**
 * An enterprise by name: where it belongs, where it stands on the maps, how far its listing is, what money it needs, its
 * latest report, its projects and open problems. An enterprise sees itself.
 */
export const showEnterprise = defineVerb({
  name: 'enterprise.show',
  summary: {
    en: 'Show an enterprise: standing, listing, financing, projects, problems',
    zh: '查看企业：所在环节、上市进程、融资、项目、问题',
  },
  input: z.object({ enterprise: nameInput }),
  action: 'ask',
  command: ENTERPRISE_COMMANDS.show,
  writes: false,
  async run(context, { enterprise: typed }) {
    const { store, clock } = context;
    const row = await found(context, typed);
    return {
      ...nameOf(row),
      ...(await placed(context, row)),
      creditCode: row.creditCode,
      honours: row.honours,
      aboveScaleSince: row.aboveScaleSince,
      note: row.noteZh === null && row.noteEn === null ? null : both(row.noteZh, row.noteEn),
      source: row.source,
      listing: await listingOf(context, row.id),
      money: await moneyOf(context, row),
      projects: await projectsOf(context, row.id),
      problems: await problemsOf(context, row.id),
      /** Whether the reader sees all that belongs to it, or only what other rights open. */
      whole: sees(context.scope, marksOf(row)),
      may: rightsOf(context, row),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** Who may read no enterprise at all learns who may. */
async function found({ store, scope, rules }: ReadContext, typed: string): Promise<Enterprise> {
  try {
    return await findEnterprise(store, scope, typed);
  } catch (error) {
    if (scope.all || scope.maps || !(error instanceof NameError)) throw error;
    throw new ClosedError('not-found', error.message, 'enterprise.show', whoMay(rules.rights, 'ledger.read', null));
  }
}

/** What everybody who sees the enterprise may know of where it belongs. */
async function placed({ store }: ReadContext, { id, countyId, parkId, chainIds }: Enterprise) {
  const [counties, parks, chains, standings] = await Promise.all([
    countyId === null ? [] : store.read('counties', EVERYTHING, { id: countyId }),
    parkId === null ? [] : store.read('parks', EVERYTHING, { id: parkId }),
    store.read('chains', EVERYTHING, { id: chainIds }),
    store.read('standings', EVERYTHING, { enterpriseId: id }),
  ]);
  const nodes = await store.read('nodes', EVERYTHING, { id: standings.map(({ nodeId }) => nodeId) });
  return {
    county: nameIn(counties, countyId),
    park: nameIn(parks, parkId),
    chains: chains.map(nameOf),
    standings: standings.map(({ id: row, nodeId, role, productZh, productEn }) => ({
      row,
      node: nameIn(nodes, nodeId),
      role,
      product: { zh: productZh, en: productEn },
    })),
  };
}

async function listingOf({ store, scope }: ReadContext, enterpriseId: string) {
  const line = listingLine(await store.read('listingRecords', scope, { enterpriseId }));
  return {
    steps: line.map(({ id, toStage, board, on, evidenceZh, evidenceEn, reasonZh, reasonEn }) => ({
      row: id,
      stage: toStage,
      board,
      on,
      papers: both(evidenceZh, evidenceEn),
      reason: both(reasonZh, reasonEn),
    })),
    next: nextListingStage(line.at(-1)?.toStage ?? null),
  };
}

/** What the enterprise earns and needs; null for whom its figures are not open. */
async function moneyOf({ store, scope, clock }: ReadContext, row: Enterprise) {
  if (!sees(scope, marksOf(row))) return null;
  const [needs, reports] = [
    await store.read('financings', scope, { enterpriseId: row.id }),
    await store.read('enterpriseReports', scope, { enterpriseId: row.id }),
  ];
  return {
    needs: inOrderOfNeed(needs).map((need) => needOf(need, clock.today())),
    report: reportOf(reports),
  };
}

function needOf(need: Financing, today: string) {
  const yuan = (value: bigint, asOf: string): Figure => ({
    value: Number(value),
    unit: 'YUAN',
    period: asOf,
    asOf,
    sources: [{ ledger: 'financings', rows: [need.id] }],
  });
  const { id, purposeZh, purposeEn, amount, neededBy, statedOn, fundedAmount, fundedByZh, fundedByEn, fundedOn } = need;
  return {
    id,
    version: need.version,
    purpose: { zh: purposeZh, en: purposeEn },
    amount: yuan(amount, statedOn),
    neededBy,
    late: isLate(need, today),
    state: financingState(need),
    left: yuan(stillNeeded(need), fundedOn ?? statedOn),
    funded: fundedAmount === null ? null : yuan(fundedAmount, fundedOn ?? statedOn),
    fundedBy: both(fundedByZh, fundedByEn),
  };
}

function reportOf(reports: readonly EnterpriseReport[]) {
  const last = reports.toSorted((one, other) => (one.month < other.month ? -1 : 1)).at(-1);
  if (last === undefined) return null;
  const { id, month, revenue, reportedOn, reasonZh, reasonEn } = last;
  const figure: Figure = {
    value: Number(revenue),
    unit: 'YUAN',
    period: month,
    asOf: reportedOn,
    sources: [{ ledger: 'enterpriseReports', rows: [id] }],
  };
  return { revenue: figure, reason: both(reasonZh, reasonEn) };
}

async function projectsOf({ store, scope }: ReadContext, enterpriseId: string) {
  const projects = await store.read('projects', scope, { enterpriseId });
  const lights = await lightsOf(store, projects);
  return projects.map((project) => ({
    ...nameOf(project),
    kind: project.kind,
    stage: project.stage,
    substage: project.substage,
    runState: project.runState,
    light: lights.get(project.id) ?? null,
  }));
}

async function problemsOf({ store, scope }: ReadContext, enterpriseId: string) {
  const problems = (await store.read('problems', scope, { enterpriseId })).filter(({ status }) => isOpen(status));
  const lights = await lightsOf(store, problems);
  return problems.map(({ id, titleZh, titleEn, status, resolveDue }) => ({
    id,
    title: { zh: titleZh, en: titleEn },
    status,
    due: resolveDue,
    light: lights.get(id) ?? null,
  }));
}

/** The rows were opened by the scope already, so their lights are too. */
async function lightsOf(
  store: ReadContext['store'],
  rows: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, LightColour>> {
  if (rows.length === 0) return new Map();
  const lights = await store.lights(EVERYTHING, { subject: rows.map(({ id }) => id) });
  return new Map(lights.map(({ subject, light }) => [subject, light]));
}

function rightsOf({ actor, rules }: ReadContext, row: Enterprise) {
  const marks = marksOf(row);
  return {
    listing: can(rules.rights, actor, 'enterprise.listing', marks),
    financing: can(rules.rights, actor, 'enterprise.financing', marks),
    file: can(rules.rights, actor, 'problem.file', marks),
    funded: can(rules.rights, actor, 'enterprise.funded', marks),
  };
}

type Both = { readonly zh: string; readonly en: string } | null;

function both(zh: string | null, en: string | null): Both {
  const [inChinese, inEnglish] = [zh ?? en, en ?? zh];
  return inChinese === null || inEnglish === null ? null : { zh: inChinese, en: inEnglish };
}
