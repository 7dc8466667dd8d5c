import { z } from 'zod';
import type { Problem, ProblemEvent } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { isLate, isOpen, LETTERS, type Letter, nextLetter, standsStill } from '../../domain/problems/index.js';
import { standingOn } from '../../knowledge/index.js';
import { wordOf } from '../../texts/index.js';
import { problemRefusals } from '../../texts/refusals/problems.js';
import type { ReadContext } from '../context.js';
import { type Name, nameIn, nameOf } from '../figure.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { refuse } from '../refuse.js';
import { defineVerb } from '../verb.js';
import { movesOf } from './move-verbs.js';
import { letterInput, problemNumber } from './problem-input.js';
import { ageOf, workdaysLeft } from './problem-lines.js';
import { unknownProblem } from './problem-writing.js';
import { inTime } from './timeline.js';

/** A letter of rule 37 on a problem, filled from the ledger alone and addressed to units; nothing is sent. */
export const draftLetter = defineVerb({
  name: 'problem.draft',
  summary: {
    en: 'Draft the next letter on a late problem, from a reminder to listed supervision',
    zh: '起草超期问题的下一份函件：提醒、催办、通报、督办、约谈、挂牌督办',
  },
  input: z.object({ problem: problemNumber, letter: letterInput.optional() }),
  action: 'ask',
  command: PROBLEM_COMMANDS.draft,
  writes: false,
  async run(context, { problem: id, letter: asked }) {
    const { store, scope, clock } = context;
    const [problem] = await store.read('problems', scope, { id });
    if (problem === undefined) throw unknownProblem(id);
    const today = clock.today();
    const events = inTime(await store.read('problemEvents', EVERYTHING, { problemId: id }));
    const urged = events.filter(({ action, on }) => action === 'URGE' && on >= problem.levelSince);
    const letter =
      asked ?? (isLate(problem, today) ? nextLetter(urged.map((event) => letterOf(event) ?? 'REMINDER')) : 'REMINDER');
    demandGrounds(problem, letter, today);
    const units = await store.read('units', EVERYTHING);
    const [county] = await store.read('counties', EVERYTHING, { id: problem.countyId });
    return {
      problem,
      letter,
      issuer: units.find(({ kind }) => kind === 'PROMOTION_OFFICE') ?? null,
      unit: nameIn(units, problem.ownerUnitId),
      helpers: problem.coUnitIds.map((unitId) => nameIn(units, unitId)).filter((name): name is Name => name !== null),
      county: county ? nameOf(county) : null,
      workdaysLeft: workdaysLeft(context, problem, problem.resolveDue),
      age: ageOf(context, problem),
      /** How it was urged on this level, with the letter where the words name one. */
      urged: urged.map((event) => ({ on: event.on, letter: letterOf(event) })),
      escalated: events.filter(({ action }) => action === 'ESCALATE').length,
      clause: await clauseOf(context),
      records: movesOf(problem, context).includes('urge'),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** A letter says nothing that the ledger does not: only what is late is pressed, and what still has time is reminded of. */
function demandGrounds(problem: Problem, letter: Letter, today: string): void {
  const { id, status, resolveDue } = problem;
  if (!isOpen(status) || standsStill(problem) || status === 'SOLVED_PENDING_CONFIRM')
    refuse('conflict', problemRefusals.nothingToPress(id, status, problem.heldOn !== null));
  if (letter !== 'REMINDER' && !isLate(problem, today))
    refuse('bad-input', problemRefusals.notLateYet(id, resolveDue), 'letter');
}

/** The letter that an urging was recorded as, by what its words begin with; null where they name none. */
function letterOf({ noteZh, noteEn }: ProblemEvent): Letter | null {
  const begins = (word: string) => [noteZh, noteEn].some((note) => note.toLowerCase().startsWith(word));
  return LETTERS.find((letter) => Object.values(wordOf('problemLetter', letter)).some(begins)) ?? null;
}

const RULES = 'problem-rules';

/** The clause by which late problems are pressed, as the document in force has it; null where it is not kept. */
async function clauseOf({ store, scope, clock }: ReadContext) {
  const document = (await store.documents(scope)).find(({ id }) => id === RULES);
  if (document === undefined || standingOn(document, clock.today()) !== 'IN_FORCE') return null;
  const passage = (await store.chunks(scope, { documentId: RULES })).find(({ id }) => id === `${RULES}#37`);
  return passage === undefined ? null : { document, text: passage.text };
}
