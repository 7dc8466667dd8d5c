import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { isLate } from '../../domain/problems/index.js';
import { fold, foldedWords } from '../../lib/text.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { lightInput, nameInput, pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { oneOfWords } from '../work-input.js';
import { yesInput } from '../yes-input.js';
import { factorInput, kindInput, levelInput, severityInput, statusInput } from './problem-input.js';
import { problemLines, SORTS } from './problem-lines.js';
import { selectionOf } from './selection.js';

/** Other words for what a list is sorted by. */
export const SORT_WORDS = {
  期限: 'DUE',
  灯: 'LIGHT',
  亮灯: 'LIGHT',
  时长: 'AGE',
  最久: 'AGE',
  层级: 'LEVEL',
  最新: 'NEWEST',
  编号: 'NUMBER',
} as const;

/** The conditions of a list of problems, with order and page. */
export const listInput = z.object({
  chain: nameInput.optional(),
  county: nameInput.optional(),
  unit: nameInput.optional(),
  enterprise: nameInput.optional(),
  project: nameInput.optional(),
  factor: factorInput.optional(),
  severity: severityInput.optional(),
  kind: kindInput.optional(),
  text: nameInput.optional(),
  level: levelInput.optional(),
  status: statusInput.optional(),
  light: lightInput.optional(),
  overdue: yesInput.optional(),
  sort: oneOfWords(SORTS, SORT_WORDS).default('DUE'),
  ...pageInput,
});
type ListInput = z.infer<typeof listInput>;

/** Problems that meet conditions, those that are due first on top; open ones where no state is asked for. */
export const listProblems = defineVerb({
  name: 'problems.list',
  summary: {
    en: 'List problems with state, level, unit, deadline and light',
    zh: '列出问题：状态、层级、主办单位、期限、亮灯',
  },
  input: listInput,
  action: 'ledger.read',
  command: PROBLEM_COMMANDS.list,
  writes: false,
  async run(context, input) {
    demandLedgers(context, listProblems.name);
    const { problems, around } = await foundProblems(context, input);
    return { ...around, ...(await problemLines(context, problems, input)) };
  },
});

/** The problems that meet conditions, and what is said around a list of them. */
export async function foundProblems(context: ReadContext, input: ListInput) {
  const { store, scope, clock } = context;
  const { where, names } = await selectionOf(context, input);
  const { factor, severity, kind, text, level, status, light, overdue, sort } = input;
  const lit = light && new Set((await store.lights(scope, { kind: 'PROBLEM', light })).map(({ subject }) => subject));
  const words = foldedWords(text ?? '');
  const found = await store.read('problems', scope, where);
  const problems = found.filter(
    (problem) => (!overdue || isLate(problem, clock.today())) && (!lit || lit.has(problem.id)) && tells(problem, words),
  );
  return {
    problems,
    around: {
      filters: { ...names, factor, severity, kind, text, level, status, light, overdue },
      sort,
      cover: await coverOf(context),
      asOf: clock.today(),
      demo: (await store.installation())?.demo ?? false,
    },
  };
}

/** Whether each of the words stands somewhere in what a problem tells of itself. */
function tells({ titleZh, titleEn, detailZh, detailEn }: Problem, words: readonly string[]): boolean {
  const told = fold([titleZh, titleEn, detailZh, detailEn].join('\n'));
  return words.every((word) => told.includes(word));
}
