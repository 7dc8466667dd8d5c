import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { agreement, LADDER, levelOf } from '../../domain/problems/index.js';
import type { Hit } from '../../knowledge/index.js';
import { wordOf } from '../../texts/index.js';
import type { ReadContext } from '../context.js';
import { type Name, nameIn } from '../figure.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { problemNumber } from './problem-input.js';
import { ageOf } from './problem-lines.js';
import { unknownProblem } from './problem-writing.js';

/** The ways to solve a problem: what was solved before, what documents in force say, and who decides on the next level. */
export const showProblemRoutes = defineVerb({
  name: 'problems.routes',
  summary: {
    en: 'Show ways to solve a problem, each with its source',
    zh: '查看问题的解决办法，每条注明来源',
  },
  input: z.object({ problem: problemNumber }),
  action: 'ask',
  command: PROBLEM_COMMANDS.routes,
  writes: false,
  async run(context, { problem: id }) {
    const { store, scope, clock } = context;
    const [problem] = await store.read('problems', scope, { id });
    if (problem === undefined) throw unknownProblem(id);
    const units = await store.read('units', EVERYTHING);
    const duties = await store.read('duties', EVERYTHING, { factor: problem.factor });
    const knowing = duties.filter(({ countyId }) => countyId === null || countyId === problem.countyId);
    const nextUnit = problem.ladder[problem.level] ?? null;
    return {
      problem,
      solved: await solvedAlike(context, problem, units),
      clauses: await clausesFor(context, problem),
      next: problem.level < LADDER.length ? { level: levelOf(problem.level + 1), unit: nameIn(units, nextUnit) } : null,
      /** The departments for the factor, of the county and of the city. */
      knowing: [...new Set(knowing.map(({ unitId }) => unitId))]
        .map((unitId) => nameIn(units, unitId))
        .filter((name): name is Name => name !== null),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** How many of a kind are shown. */
const MOST = 3;

/** What a sentence of a document must have in common with the problem to be shown. */
const LEAST_COVERAGE = 0.25;

/** Problems of the same factor that were closed with a result, among those that the reader may see, the most alike first. */
async function solvedAlike(context: ReadContext, problem: Problem, units: readonly Name[]) {
  const { factor, titleZh, detailZh } = problem;
  const closed = await context.store.read('problems', context.scope, { factor, status: 'CLOSED' });
  return closed
    .filter(({ id, resultZh }) => id !== problem.id && resultZh !== null)
    .map((each) => ({
      each,
      likeness: agreement(`${titleZh}${detailZh}`, `${each.titleZh}${each.detailZh}`),
    }))
    .toSorted((one, other) => other.likeness - one.likeness || one.each.id.localeCompare(other.each.id))
    .slice(0, MOST)
    .map(({ each }) => ({ problem: each, age: ageOf(context, each), unit: nameIn(units, each.ownerUnitId) }));
}

/** Sentences of numbered documents in force that speak of what the problem is short of. */
async function clausesFor(context: ReadContext, problem: Problem): Promise<readonly Hit[]> {
  const { knowledge, language, scope } = context;
  const title = language === 'zh' ? problem.titleZh : problem.titleEn;
  const text = `${wordOf('factor', problem.factor)[language]} ${title}`;
  const hits = await knowledge.find({ text, language, label: scope.label, limit: MOST * 3 });
  return hits
    .filter(({ passage, sentenceCoverage }) => passage.number !== null && sentenceCoverage >= LEAST_COVERAGE)
    .slice(0, MOST);
}
