import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type Cluster, clustersOf } from '../../domain/problems/index.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { countOf, type Name, nameIn } from '../figure.js';
import { pageOf } from '../page.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { movesOf } from './move-verbs.js';
import { factorInput } from './problem-input.js';
import { selectionOf } from './selection.js';

/** Groups of open problems that may have one cause, each with what the reader could merge. */
export const clusterProblems = defineVerb({
  name: 'problems.clusters',
  summary: { en: 'Show open problems that may have one cause', zh: '查看可能同因、可以并案的在办问题' },
  input: z.object({
    chain: nameInput.optional(),
    county: nameInput.optional(),
    factor: factorInput.optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: PROBLEM_COMMANDS.clusters,
  writes: false,
  async run(context, input) {
    const { store, scope, clock, rules } = context;
    demandLedgers(context, clusterProblems.name);
    const { where, names } = await selectionOf(context, input);
    const clusters = clustersOf(await store.read('problems', scope, where), rules.routing);
    const { rows, ...page } = pageOf(clusters, input);
    return {
      filters: { chain: names.chain, county: names.county, factor: input.factor },
      ...page,
      rows: await linesOf(context, rows),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

async function linesOf(context: ReadContext, clusters: readonly Cluster[]) {
  const { store, clock } = context;
  const ids = (kind: 'PROJECT' | 'ENTERPRISE') =>
    clusters.flatMap(({ ground }) => (ground.kind === kind ? [ground.id] : []));
  const names: readonly Name[] = [
    ...(await store.read('projects', EVERYTHING, { id: ids('PROJECT') })),
    ...(await store.read('enterprises', EVERYTHING, { id: ids('ENTERPRISE') })),
    ...(await store.read('counties', EVERYTHING)),
  ];
  return clusters.map(({ ground, problems }) => ({
    ground,
    name: nameIn(names, ground.kind === 'CAUSE' ? ground.countyId : ground.id),
    count: countOf(problems, { unit: 'PROBLEMS', ledger: 'problems', day: clock.today() }),
    problems: problems.map(shown),
    /** Those that the reader may merge into the one that was filed first. */
    mergeable: problems.slice(1).flatMap((each) => (movesOf(each, context).includes('merge') ? [each.id] : [])),
  }));
}

const shown = ({ id, titleZh, titleEn, factor }: Problem) => ({ id, titleZh, titleEn, factor });
