import { plus, works } from './calendar.js';
import type { DeedName } from './oracle.js';

/** Numbers that look random and are the same for the same seed. */
export function drawing(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** What happens in the year: a problem is filed, or something is done to it. */
export interface Happening {
  readonly day: string;
  readonly minute: number;
  /** Which problem, by the order in which they are filed. */
  readonly problem: number;
  readonly deed: DeedName | 'file';
  /** The level on which it begins, for a filing; else to which day it reaches. */
  readonly level: number;
  readonly until: string;
}

const FIRST = '2026-01-01';
/** Days on which much is filed, since they lie around holidays and make-up days. */
const AROUND = [
  '2026-01-04',
  '2026-02-13',
  '2026-02-14',
  '2026-02-28',
  '2026-04-30',
  '2026-05-09',
  '2026-09-20',
  '2026-09-30',
  '2026-10-10',
];
const LEVELS = [1, 1, 2, 2, 2, 3, 5];

/** The year of so many problems, in its order. */
export function makeYear(seed: number, problems: number): Happening[] {
  const draw = drawing(seed);
  const year = Array.from({ length: problems }, (_, problem) => lifeOf(problem, draw)).flat();
  return year.toSorted((one, other) => one.day.localeCompare(other.day) || one.minute - other.minute);
}

function lifeOf(problem: number, draw: (below: number) => number): Happening[] {
  const first = draw(5) === 0 ? (AROUND[draw(AROUND.length)] as string) : plus(FIRST, draw(345));
  const life: Happening[] = [
    {
      day: first,
      minute: minuteOf(draw),
      problem,
      deed: 'file',
      level: LEVELS[draw(LEVELS.length)] as number,
      until: '',
    },
  ];
  const deeds = 2 + draw(7);
  let day = first;
  for (let count = 0; count < deeds; count += 1) {
    day = plus(day, 1 + draw(draw(4) === 0 ? 40 : 7));
    while (!works(day)) day = plus(day, 1);
    const deed = usual(count, draw);
    life.push({ day, minute: minuteOf(draw), problem, deed, level: 0, until: plus(day, 1 + draw(30)) });
  }
  return life.filter((each) => each.day <= '2026-12-31');
}

const EARLY: readonly DeedName[] = ['accept', 'accept', 'accept', 'reply', 'hold', 'escalate'];
const LATER: readonly DeedName[] = [
  'reply',
  'reply',
  'extend',
  'hold',
  'resume',
  'resume',
  'escalate',
  'set-aside',
  'solve',
  'solve',
  'solve',
];
const LAST: readonly DeedName[] = ['resume', 'accept', 'solve', 'content', 'content', 'close', 'close', 'discontent'];

function usual(count: number, draw: (below: number) => number): DeedName {
  const among = count === 0 ? EARLY : count < 3 ? LATER : LAST;
  return among[draw(among.length)] as DeedName;
}

/** From eight to eight, but never at a minute at which the clock has something to do. */
function minuteOf(draw: (below: number) => number): number {
  const minute = 8 * 60 + draw(12 * 60);
  return minute % 60 === 0 ? minute + 1 : minute;
}
