import { z } from 'zod';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput, pageInput } from '../record-input.js';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { listProblems } from './list.js';

/** The open problems that are past the day to solve them, the longest past first. */
export const listOverdueProblems = defineVerb({
  name: 'problems.overdue',
  summary: { en: 'List the problems that are past their day', zh: '列出超过办结期限的问题' },
  input: z.object({
    chain: nameInput.optional(),
    county: nameInput.optional(),
    unit: nameInput.optional(),
    ...pageInput,
  }),
  action: 'ledger.read',
  command: PROBLEM_COMMANDS.overdue,
  writes: false,
  run: async (context, input) => await runVerb(listProblems, context, { ...input, overdue: 'yes' }),
});
