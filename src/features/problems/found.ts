import { z } from 'zod';
import { withParts } from '../../domain/chains/parts.js';
import type { Project } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import type { Finding } from '../../domain/problems/index.js';
import { can } from '../../rights/index.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { countOf, type Figure, nameIn, nameOf } from '../figure.js';
import { pageOf } from '../page.js';
import { findChain, findCounty } from '../places.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { findingsIn, projectsWithProblem } from './findings-in.js';

/** Projects in which the ledgers show a problem that nobody has filed: proposed with the figures, never filed by itself (rule 9). */
export const foundProblems = defineVerb({
  name: 'problems.found',
  summary: {
    en: 'Show what the ledgers say may be a problem and nobody has filed',
    zh: '查看台账中发现、尚未登记的疑似问题',
  },
  input: z.object({
    chain: nameInput.optional(),
    county: nameInput.optional(),
    /** Of these projects alone. */
    only: z.array(z.string()).optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: PROBLEM_COMMANDS.found,
  writes: false,
  async run(context, input) {
    const { store, rules, clock } = context;
    demandLedgers(context, foundProblems.name);
    const today = clock.today();
    const chain = input.chain === undefined ? null : await findChain(store, input.chain);
    const county = input.county === undefined ? null : await findCounty(store, input.county);
    const chainIds = chain === null ? null : withParts([chain.id], await store.read('chains', EVERYTHING));
    const projects = await store.read('projects', context.scope, {
      ...(chainIds && { chainId: chainIds }),
      ...(county && { countyId: county.id }),
      ...(input.only && { id: input.only }),
    });
    const shown = await findingsIn(store, context, projects);
    const filed = await projectsWithProblem(store);
    const known = shown.filter(({ project }) => filed.has(project.id));
    const { rows, ...page } = pageOf(
      shown
        .filter(({ project }) => !filed.has(project.id))
        .toSorted(
          (one, other) => other.findings.length - one.findings.length || one.project.id.localeCompare(other.project.id),
        ),
      input,
    );
    const counties = await store.read('counties', EVERYTHING);
    return {
      filters: { chain: chain && nameOf(chain), county: county && nameOf(county) },
      ...page,
      rows: rows.map(({ project, findings }) => ({
        project: nameOf(project),
        county: nameIn(counties, project.countyId),
        findings: findings.map((finding) => ({ ...finding, figure: figureOf(finding, today) })),
        mayFile: mayFile(context, project),
      })),
      /** Projects that show something and have an open problem already. */
      known: countOf(
        known.map(({ project }) => project),
        { unit: 'PROJECTS', ledger: 'projects', day: today },
      ),
      thresholds: rules.routing.found,
      cover: await coverOf(context),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

const MEASURED = {
  SIGNED_NOT_LANDED: { unit: 'DAYS', ledger: 'stageEvents' },
  LANDED_NOT_STARTED: { unit: 'DAYS', ledger: 'stageEvents' },
  REPORTS_MISSING: { unit: 'MONTHS', ledger: 'projects' },
  RED_AGAIN: { unit: 'TIMES', ledger: 'projects' },
} as const;

function figureOf({ kind, value, rows }: Finding, today: string): Figure {
  const { unit, ledger } = MEASURED[kind];
  return { value, unit, period: today, asOf: today, sources: [{ ledger, rows }] };
}

function mayFile({ actor, rules }: ReadContext, { chainId, countyId, enterpriseId }: Project): boolean {
  return can(rules.rights, actor, 'problem.file', { chainId, countyId, enterpriseId });
}
