import { z } from 'zod';
import { problemRefusals } from '../../texts/refusals/problems.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { problemNumber } from './problem-input.js';
import { problemResource } from './problem-writing.js';

/** Erases how the filer of a problem can be reached; what was kept is repeated nowhere. */
export const forgetContact = defineVerb({
  name: 'problem.forget',
  summary: { en: 'Erase how the filer can be reached', zh: '删除提出人联系方式' },
  input: z.object({ problem: problemNumber }),
  action: 'problem.contact',
  command: PROBLEM_COMMANDS.forget,
  writes: true,
  resource: problemResource,
  async run({ tx }, { problem: id }) {
    if (!(await tx.eraseProblemContact(id))) refuse('bad-input', problemRefusals.noContact(id));
    return { result: id, subject: id, before: { contact: 'kept' }, after: { contact: 'erased' } };
  },
});
