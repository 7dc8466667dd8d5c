import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { isOpen, LADDER, levelOf, standsStill } from '../../domain/problems/index.js';
import { can } from '../../rights/index.js';
import type { ReadContext } from '../context.js';
import { type Name, nameIn, nameOf } from '../figure.js';
import { clockOf } from '../problem-chase.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { postName } from '../work-names.js';
import { movesOf } from './move-verbs.js';
import { problemNumber } from './problem-input.js';
import { ageOf, workdaysLeft } from './problem-lines.js';
import { marksOf, unknownProblem } from './problem-writing.js';
import { inTime } from './timeline.js';

/** A problem by its number: where it stands, who holds it on which level and why, its clock, and what the reader may do. */
export const showProblem = defineVerb({
  name: 'problems.show',
  summary: {
    en: 'Show a problem: state, level, who holds it, clock, light and why, what can be done',
    zh: '查看问题：状态、层级、主办单位、时限、亮灯原因、可办事项',
  },
  input: z.object({ problem: problemNumber }),
  action: 'ask',
  command: PROBLEM_COMMANDS.show,
  writes: false,
  async run(context, { problem: id }) {
    const { store, scope, clock, rules } = context;
    const [problem] = await store.read('problems', scope, { id });
    if (problem === undefined) throw unknownProblem(id);
    const today = clock.today();
    const events = inTime(await store.read('problemEvents', EVERYTHING, { problemId: id }));
    const [light] = await store.lights(scope, { kind: 'PROBLEM', subject: id });
    const counted = clockOf(problem, rules);
    const nextUnit = problem.level < LADDER.length ? (problem.ladder[problem.level] ?? null) : null;
    return {
      problem,
      ...(await namesOf(context, problem, nextUnit)),
      level: levelOf(problem.level),
      nextLevel: problem.level < LADDER.length ? levelOf(problem.level + 1) : null,
      clock: {
        name: { nameZh: counted.nameZh, nameEn: counted.nameEn },
        runs: isOpen(problem.status) && !standsStill(problem),
        verify: workdaysLeft(context, problem, problem.verifyDue),
        reply: workdaysLeft(context, problem, problem.replyDue),
        resolve: workdaysLeft(context, problem, problem.resolveDue),
        assumed: rules.calendar.isAssumed(problem.receivedOn, problem.resolveDue),
      },
      age: ageOf(context, problem),
      light: light ?? null,
      latest: events.at(-1) ?? null,
      /** Those that go on as part of it, as far as the reader may see them. */
      merged: (await store.read('problems', scope, { mergedIntoId: id })).map((each) => each.id),
      /** What the reader may do with it. */
      moves: movesOf(problem, context),
      /** Whether it is kept how its filer can be reached, and the reader may learn it. */
      reachable: await isReachable(context, problem),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

async function isReachable({ store, actor, rules }: ReadContext, problem: Problem): Promise<boolean> {
  const may = can(rules.rights, actor, 'problem.contact', marksOf(problem));
  return may && (await store.problemContact(problem.id)) !== null;
}

async function namesOf({ store }: ReadContext, problem: Problem, nextUnitId: string | null) {
  const one = async (ledger: 'chains' | 'counties' | 'units' | 'enterprises' | 'projects', id: string | null) => {
    const [row] = id === null ? [] : await store.read(ledger, EVERYTHING, { id });
    return row ? nameOf(row) : null;
  };
  const people = (
    await store.read('people', EVERYTHING, { id: [problem.ownerPersonId ?? '', problem.filedById ?? ''] })
  ).map(postName);
  const helping = await store.read('units', EVERYTHING, { id: problem.coUnitIds });
  return {
    chain: await one('chains', problem.chainId),
    county: await one('counties', problem.countyId),
    enterprise: await one('enterprises', problem.enterpriseId),
    project: await one('projects', problem.projectId),
    unit: await one('units', problem.ownerUnitId),
    nextUnit: await one('units', nextUnitId),
    person: nameIn(people, problem.ownerPersonId),
    filer: nameIn(people, problem.filedById),
    helpers: problem.coUnitIds.map((id) => nameIn(helping, id)).filter((name): name is Name => name !== null),
  };
}
