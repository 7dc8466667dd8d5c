import { EVERYTHING } from '../../domain/people/scope.js';
import { demandLedgers } from '../cover.js';
import { nameIn } from '../figure.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { foundProblems, listInput } from './list.js';
import { problemLines } from './problem-lines.js';

/** All problems of a list as a file, without those who filed them and how to reach them. */
export const exportProblems = defineVerb({
  name: 'problems.export',
  summary: { en: 'Have a list of problems as a file', zh: '导出问题清单' },
  input: listInput,
  action: 'ledger.export',
  command: PROBLEM_COMMANDS.export,
  writes: false,
  async run(context, input) {
    demandLedgers(context, exportProblems.name);
    const { store } = context;
    const { problems, around } = await foundProblems(context, input);
    const whole = { sort: input.sort, page: 1, pageSize: Math.max(1, problems.length) };
    const { rows } = await problemLines(context, problems, whole);
    const byId = new Map(problems.map((problem) => [problem.id, problem]));
    const [chains, counties, enterprises] = await Promise.all([
      store.read('chains', EVERYTHING),
      store.read('counties', EVERYTHING),
      store.read('enterprises', EVERYTHING, { id: problems.flatMap(({ enterpriseId }) => enterpriseId ?? []) }),
    ]);
    return {
      ...around,
      rows: rows.flatMap((line) => {
        const problem = byId.get(line.id);
        if (problem === undefined) return [];
        return [
          {
            line,
            problem,
            chain: nameIn(chains, problem.chainId),
            county: nameIn(counties, problem.countyId),
            enterprise: nameIn(enterprises, problem.enterpriseId),
          },
        ];
      }),
    };
  },
});
