import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import type { Actor } from '../../domain/people/types.js';
import { coverOf } from '../cover.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { problemLines } from './problem-lines.js';
import { selectionOf } from './selection.js';

/** What a person has to do with a problem. */
export type Part = 'FILED' | 'OWN' | 'UNIT' | 'HELPS';

/** The open problems that the actor filed or handles, and those that the actor’s unit leads or helps with. */
export const listMyProblems = defineVerb({
  name: 'problems.mine',
  summary: { en: 'List the problems that are mine', zh: '列出本人提出、办理以及本单位主办、协办的问题' },
  input: z.object({ ...pageInput }),
  action: 'ask',
  command: PROBLEM_COMMANDS.mine,
  writes: false,
  async run(context, input) {
    const { store, scope, clock, actor } = context;
    const { where } = await selectionOf(context, {});
    const found = (await store.read('problems', scope, where)).filter((problem) => partOf(problem, actor) !== null);
    const page = await problemLines(context, found, { ...input, sort: 'DUE' });
    const parts = new Map(found.map((problem) => [problem.id, partOf(problem, actor)]));
    return {
      ...page,
      rows: page.rows.map((line) => ({ ...line, part: parts.get(line.id) ?? null })),
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

function partOf(problem: Problem, { id, unitId, roles }: Actor): Part | null {
  const { ownerPersonId, filedById, ownerUnitId, coUnitIds, enterpriseId } = problem;
  if (ownerPersonId === id) return 'OWN';
  if (filedById === id) return 'FILED';
  if (roles.some((held) => held.enterpriseId !== null && held.enterpriseId === enterpriseId)) return 'FILED';
  if (unitId === null) return null;
  if (ownerUnitId === unitId) return 'UNIT';
  return coUnitIds.includes(unitId) ? 'HELPS' : null;
}
