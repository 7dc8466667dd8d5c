import { z } from 'zod';
import { type Period, periodAround } from '../../domain/calendar/index.js';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { percentOf, type Rate, ratesOf } from '../../domain/problems/index.js';
import { coverOf, demandLedgers } from '../cover.js';
import { countOf, type Figure } from '../figure.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { nameInput, periodInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { selectionOf } from './selection.js';
import { type OnSide, onSides } from './sides.js';

/** One rate with the counts that it is made of; no percentage where nothing is asked. */
export interface RateFigures {
  readonly part: Figure;
  readonly whole: Figure;
  readonly percent: Figure | null;
}

/** The three rates of a unit, which stands on one of the three sides of rule 38. */
export interface UnitRates extends Omit<OnSide, 'problems'> {
  readonly rates: Record<keyof ReturnType<typeof ratesOf>, RateFigures>;
}

/** Solve rate, on-time rate and satisfaction of what was received in a period, by unit of the three sides, never by person. */
export const problemRates = defineVerb({
  name: 'problems.rate',
  summary: {
    en: 'Solve rate, on-time rate and satisfaction by county, department and task force',
    zh: '办结率、按期办结率和满意率：分县区、要素部门、产业链专班',
  },
  input: z.object({ period: periodInput.optional(), chain: nameInput.optional(), county: nameInput.optional() }),
  action: 'ledger.read',
  command: PROBLEM_COMMANDS.rate,
  writes: false,
  async run(context, input) {
    const { store, scope, clock } = context;
    demandLedgers(context, problemRates.name);
    const today = clock.today();
    const period = input.period ?? periodAround(today, 'year');
    const { where, names } = await selectionOf(context, { ...input, status: 'ALL' });
    const problems = (await store.read('problems', scope, where)).filter(
      ({ receivedOn }) => receivedOn >= period.from && receivedOn <= period.to,
    );
    const day = { period, today };
    return {
      filters: { chain: names.chain, county: names.county },
      period,
      all: figuresOf(problems, day),
      units: (await onSides(store, problems)).flatMap((each) => unitRates(each, day)),
      cover: await coverOf(context),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

interface Day {
  readonly period: Period;
  readonly today: string;
}

/** A unit without a problem that counts is left out. */
function unitRates({ side, unit, problems }: OnSide, day: Day): UnitRates[] {
  const rates = figuresOf(problems, day);
  return rates.solved.whole.value === 0 ? [] : [{ side, unit, rates }];
}

function figuresOf(problems: readonly Problem[], day: Day): UnitRates['rates'] {
  const { solved, onTime, content } = ratesOf(problems);
  return { solved: figureOf(solved, day), onTime: figureOf(onTime, day), content: figureOf(content, day) };
}

function figureOf(rate: Rate, { period, today }: Day): RateFigures {
  const count = (rows: readonly Problem[]): Figure => ({
    ...countOf(rows, { unit: 'PROBLEMS', ledger: 'problems', day: today }),
    period: period.key,
  });
  const [part, whole] = [count(rate.part), count(rate.whole)];
  const percent = percentOf(rate);
  return { part, whole, percent: percent === null ? null : { ...whole, value: percent, unit: 'PERCENT' } };
}
