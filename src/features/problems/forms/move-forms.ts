import type { z } from 'zod';
import type { Problem } from '../../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../../domain/people/scope.js';
import { afterMove, type MoveName, stepDue } from '../../../domain/problems/index.js';
import { formats, wordOf } from '../../../texts/index.js';
import { type ProblemField, problemFieldText, problemHintText, problemText } from '../../../texts/problems.js';
import type { ReadContext } from '../../context.js';
import { labelled, nameText } from '../../figure-text.js';
import type { FieldKind, FormContent, FormDefinition, FormField, FormOption } from '../../form.js';
import { clockOf } from '../../problem-chase.js';
import type { WriteVerb } from '../../verb.js';
import { demandAct } from '../../work-form.js';
import { MOVE_VERBS } from '../move-verbs.js';
import { titleText } from '../presentation/words.js';
import { marksOf, refuseMove, unknownProblem } from '../problem-writing.js';

interface Asked {
  readonly name: ProblemField;
  readonly kind: FieldKind;
  readonly optional?: true;
  readonly hint?: Parameters<typeof problemHintText>[0];
  readonly value?: (problem: Problem, context: ReadContext) => string | null;
  readonly options?: (problem: Problem, context: ReadContext) => Promise<FormOption[]> | FormOption[];
}

const reason: Asked = { name: 'reason', kind: 'long' };
const note: Asked = { name: 'note', kind: 'long' };

/** The units of the ladder first, then the departments and the task force that may come in. */
async function unitOptions(
  { ladder, coUnitIds, countyId, chainId }: Problem,
  context: ReadContext,
): Promise<FormOption[]> {
  const units = await context.store.read('units', EVERYTHING);
  const near = [...new Set([...ladder, ...coUnitIds])];
  const rank = (id: string) => (near.includes(id) ? near.indexOf(id) : near.length);
  return units
    .filter(
      (unit) =>
        near.includes(unit.id) ||
        unit.countyId === countyId ||
        (unit.level === 'CITY' && unit.factor !== null) ||
        (chainId !== null && unit.chainId === chainId),
    )
    .toSorted((one, other) => rank(one.id) - rank(other.id))
    .map((unit) => ({ value: unit.id, label: nameText(unit, context.language) }));
}

const unit: Asked = { name: 'unit', kind: 'choice', options: unitOptions };

function yesNo(_: Problem, { language }: ReadContext): FormOption[] {
  return [
    { value: 'yes', label: problemText('yes', language) },
    { value: 'no', label: problemText('no', language) },
  ];
}

function latestExtension(problem: Problem, { rules }: ReadContext): string | null {
  return stepDue('EXTENDED', { RECEIVED: problem.levelSince }, clockOf(problem, rules), rules.calendar);
}

/** What each move asks for. */
const FIELDS: Readonly<Record<MoveName, readonly Asked[]>> = {
  accept: [{ name: 'owner', kind: 'text', optional: true }],
  decide: [unit, reason],
  confirm: [
    { name: 'satisfied', kind: 'choice', options: yesNo },
    { ...note, optional: true },
  ],
  close: [{ ...note, optional: true }],
  reply: [
    { ...note, hint: 'reply' },
    { name: 'expected', kind: 'date', value: ({ resolveDue }) => resolveDue },
  ],
  progress: [note],
  solve: [
    { name: 'result', kind: 'long' },
    { name: 'evidence', kind: 'long', hint: 'evidence' },
  ],
  resume: [{ ...note, optional: true }],
  escalate: [reason],
  dispute: [reason],
  return: [reason],
  assign: [unit, { name: 'owner', kind: 'text', optional: true }, { ...reason, optional: true }],
  extend: [{ name: 'newDue', kind: 'date', value: latestExtension }, reason],
  contact: [note],
  urge: [note],
  hold: [{ name: 'until', kind: 'date' }, reason],
  setAside: [reason, { name: 'nextStep', kind: 'long' }, { name: 'review', kind: 'date', hint: 'review' }],
  inquire: [],
  lasting: [
    { name: 'satisfied', kind: 'choice', options: yesNo },
    { ...note, optional: true },
  ],
  merge: [
    { name: 'into', kind: 'text' },
    { ...reason, optional: true },
  ],
  reject: [reason, { name: 'way', kind: 'long' }],
  reopen: [reason],
};

/** The forms of the moves of problems. */
export const PROBLEM_MOVE_FORMS: readonly FormDefinition[] = (Object.keys(MOVE_VERBS) as MoveName[]).map((move) => ({
  verb: MOVE_VERBS[move] as unknown as WriteVerb<z.ZodType, unknown>,
  label: wordOf('problemMove', move),
  load: async (context, subject, given = {}) => await formOf(context, { move, id: subject, given }),
}));

interface Opened {
  readonly move: MoveName;
  readonly id: string;
  /** What is known already, by the names of the fields. */
  readonly given: Readonly<Record<string, string>>;
}

async function formOf(context: ReadContext, { move, id, given }: Opened): Promise<FormContent> {
  const { language } = context;
  const [problem] = await context.store.read('problems', context.scope, { id });
  if (problem === undefined) throw unknownProblem(id);
  demandAct(context, MOVE_VERBS[move].action, marksOf(problem));
  if (afterMove(move, problem) === null) refuseMove(move, problem);
  const fields: FormField[] = [];
  for (const asked of FIELDS[move]) {
    const field = await fieldOf(context, problem, asked);
    fields.push({ ...field, value: given[field.name] ?? field.value });
  }
  const state = formats.term(wordOf('problemStatus', problem.status), language);
  return {
    title: wordOf('problemMove', move)[language],
    lines: [
      `${id} ${titleText(problem, language)}`,
      labelled(problemText('state', language), `${state} L${problem.level}`, language),
      labelled(problemText('due', language), formats.date(problem.resolveDue, language), language),
    ],
    fields,
    fixed: { problem: id, version: problem.version },
  };
}

async function fieldOf(context: ReadContext, problem: Problem, asked: Asked): Promise<FormField> {
  const { name, kind, optional = false, hint, value, options } = asked;
  const { language } = context;
  return {
    name,
    label: problemFieldText(name, language),
    kind,
    value: value?.(problem, context) ?? null,
    optional,
    ...(options && { options: await options(problem, context) }),
    ...(hint && { hint: problemHintText(hint, language) }),
  };
}
