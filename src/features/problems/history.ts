import { z } from 'zod';
import type { Problem } from '../../domain/ledgers/ledgers.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { isOpen } from '../../domain/problems/index.js';
import { type Figure, nameIn } from '../figure.js';
import { pageOf } from '../page.js';
import { PROBLEM_COMMANDS } from '../problem-commands.js';
import { pageInput } from '../record-input.js';
import { defineVerb } from '../verb.js';
import { postName } from '../work-names.js';
import { problemNumber } from './problem-input.js';
import { workdays } from './problem-lines.js';
import { unknownProblem } from './problem-writing.js';
import { inTime } from './timeline.js';

/** Every hand that a problem passed, the first first: what was done when by whom, and how long it stayed there. */
export const showProblemHistory = defineVerb({
  name: 'problems.history',
  summary: { en: 'Show every hand that a problem passed', zh: '查看问题办理过程和每一步停留时间' },
  input: z.object({ problem: problemNumber, ...pageInput }),
  action: 'ask',
  command: PROBLEM_COMMANDS.history,
  writes: false,
  async run(context, { problem: id, ...paging }) {
    const { store, scope, clock, rules } = context;
    const [problem] = await store.read('problems', scope, { id });
    if (problem === undefined) throw unknownProblem(id);
    const today = clock.today();
    const events = inTime(await store.read('problemEvents', EVERYTHING, { problemId: id }));
    const unitIds = events.flatMap(({ unitId, toUnitId }) => [unitId, ...(toUnitId === null ? [] : [toUnitId])]);
    const units = await store.read('units', EVERYTHING, { id: [...new Set(unitIds)] });
    const people = (await store.read('people', EVERYTHING, { id: events.map(({ personId }) => personId ?? '') })).map(
      postName,
    );
    const until = (index: number, on: string) => events[index + 1]?.on ?? lastDay(problem, on, today);
    const rows = events.map((event, index) => ({
      event,
      /** By the wall clock; null where the day alone is known. */
      at: event.at === null ? null : clock.wallTime(new Date(event.at)),
      unit: nameIn(units, event.unitId),
      person: nameIn(people, event.personId),
      /** The unit that it came to; null where it stayed with the one that had it. */
      to: event.toUnitId === events[index - 1]?.toUnitId ? null : nameIn(units, event.toUnitId),
      byClock: event.at !== null && event.personId === null,
      stayed: workdays(
        problem,
        today,
        rules.calendar.workdaysBetween(event.on, until(index, event.on)),
      ) satisfies Figure,
    }));
    return {
      problem: { id, titleZh: problem.titleZh, titleEn: problem.titleEn },
      ...pageOf(rows, paging),
      asOf: today,
      demo: (await store.installation())?.demo ?? false,
    };
  },
});

/** The day up to which the last hand holds a problem: today while it is open; once settled, its close-out, never before that hand. */
function lastDay({ status, closedOn }: Problem, on: string, today: string): string {
  if (isOpen(status)) return today;
  return closedOn !== null && closedOn > on ? closedOn : on;
}
