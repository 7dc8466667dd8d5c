import { z } from 'zod';
import { periodAround } from '../../domain/calendar/index.js';
import { grouped } from '../../domain/ledgers/grouped.js';
import type { Problem, ProblemEvent } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { type Results, resultsOf } from '../../domain/problems/index.js';
import type { ReadContext } from '../context.js';
import { coverOf, demandLedgers } from '../cover.js';
import { countOf, type Figure } from '../figure.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput, periodInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { expectedDay } from './expected-day.js';
import { selectionOf } from './selection.js';
import { onSides } from './sides.js';
import { inTime } from './timeline.js';

/** What each unit of the three sides promised, what came of it, what is lacking and why: units, never persons. */
export const problemResults = defineVerb({
  name: 'problems.results',
  summary: {
    en: 'Show by unit what was promised, what came of it, what is lacking and why',
    zh: '问效清单：分单位列出承诺、结果、差距、原因',
  },
  input: z.object({ period: periodInput.optional(), chain: nameInput.optional(), county: nameInput.optional() }),
  action: 'ledger.read',
  command: PROBLEM_COMMANDS.results,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, problemResults.name);
    const today = clock.today();
    const period = input.period ?? periodAround(today, 'year');
    const { where, names } = await selectionOf(context, { ...input, status: 'ALL' });
    const problems = (await store.read('problems', scope, where)).filter(
      ({ receivedOn }) => receivedOn >= period.from && receivedOn <= period.to,
    );
    const events = inTime(await store.read('problemEvents', EVERYTHING));
    const byProblem = grouped(events, ({ problemId }) => problemId);
    const promised = promisedDays(problems, byProblem);
    const judged = (own: readonly Problem[]) => shown(context, resultsOf(own, { today, promised }), byProblem);
    const units = (await onSides(store, problems)).map(({ side, unit, problems: own }) => ({
      side,
      unit,
      ...judged(own),
    }));
    return {
      filters: { chain: names.chain, county: names.county },
      period,
      all: judged(problems),
      units: units.filter(({ laid }) => laid.value > 0),
      cover: await coverOf(context),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

type Events = ReadonlyMap<string, readonly ProblemEvent[]>;

/** The day that was promised first on the level on which a problem stands. */
function promisedDays(problems: readonly Problem[], events: Events): Map<string, string> {
  return new Map(
    problems.flatMap(({ id, levelSince }) => {
      const since = (events.get(id) ?? []).filter(({ on }) => on >= levelSince);
      const day = since.map(expectedDay).find((each) => each !== null);
      return day ? [[id, day]] : [];
    }),
  );
}

function shown({ clock }: ReadContext, results: Results, events: Events) {
  const count = (rows: readonly Problem[]): Figure =>
    countOf(rows, { unit: 'PROBLEMS', ledger: 'problems', day: clock.today() });
  const rate = ({ part, whole }: Results['kept']) => ({ part: count(part), whole: count(whole) });
  const { laid, answered, kept, onTime, lasting, late, reopened } = results;
  return {
    laid: count(laid),
    answered: count(answered),
    kept: rate(kept),
    onTime: rate(onTime),
    lasting: rate(lasting),
    late: count(late),
    reopened: count(reopened),
    /** What was said last of those that are late. */
    reason: inTime(late.flatMap(({ id }) => events.get(id) ?? [])).at(-1) ?? null,
  };
}
