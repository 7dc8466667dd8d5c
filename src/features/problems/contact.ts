import { z } from 'zod';
import { can, whoMay } from '../../rights/index.js';
import { ClosedError } from '../closed-error.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { defineVerb } from '../verb.js';
import { problemNumber } from './problem-input.js';
import { marksOf, unknownProblem } from './problem-writing.js';

/** Tells those who handle a problem, and them alone, how its filer can be reached. */
export const showContact = defineVerb({
  name: 'problems.contact',
  summary: {
    en: 'Show how the filer can be reached, to those who handle it',
    zh: '查看提出人联系方式（仅限办理人员）',
  },
  input: z.object({ problem: problemNumber }),
  action: 'ask',
  command: PROBLEM_COMMANDS.contact,
  writes: false,
  looksAt: ({ problem }) => problem,
  async run({ store, scope, actor, rules, clock }, { problem: id }) {
    const [problem] = await store.read('problems', scope, { id });
    if (problem === undefined) throw unknownProblem(id);
    const marks = marksOf(problem);
    // In a channel others read along, whatever the reader's own right is.
    if (scope.shared || !can(rules.rights, actor, 'problem.contact', marks)) {
      const message = `${actor.id} does not handle ${id}.`;
      throw new ClosedError('not-allowed', message, showContact.name, whoMay(rules.rights, 'problem.contact', marks));
    }
    const { titleZh, titleEn } = problem;
    return {
      problem: { id, titleZh, titleEn },
      contact: await store.problemContact(id),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    };
  },
});
