import type { Calendar } from '../calendar/calendar.js';
import { addDays, daysBetween } from '../calendar/days.js';
import type { ProgressReport, Project, StageEvent } from '../ledgers/ledgers.js';
import type { LightColour } from '../lights/types.js';
import { reachedIn } from '../projects/history.js';
import { monthsWithoutReport } from '../projects/reports.js';
import type { Routing } from './routing.js';

/** What the ledgers show of a project that may be a problem nobody has filed: by how much, since when, and the rows that show it. */
export interface Finding {
  readonly kind: 'SIGNED_NOT_LANDED' | 'LANDED_NOT_STARTED' | 'REPORTS_MISSING' | 'RED_AGAIN';
  /** Days, months in a row, or times. */
  readonly value: number;
  /** The day, or the first month, from which it counts. */
  readonly since: string;
  readonly rows: readonly string[];
}

/** What is known of one project. */
export interface FoundIn {
  readonly project: Pick<Project, 'id' | 'stage' | 'runState'>;
  readonly events: readonly StageEvent[];
  readonly reports: readonly Pick<ProgressReport, 'month'>[];
  /** What became of its light, the oldest first. */
  readonly changes: readonly { readonly after: LightColour; readonly on: string }[];
}

/** By what it is judged: the day, the calendar, the working day by which reports are due, the thresholds. */
export interface FindingRules {
  readonly today: string;
  readonly calendar: Calendar;
  readonly dueWorkday: number;
  readonly found: Routing['found'];
}

/** What a project that goes on shows; one that is suspended or has ended shows nothing. */
export function findingsOf(records: FoundIn, rules: FindingRules): Finding[] {
  const { runState } = records.project;
  if (runState === 'SUSPENDED' || runState === 'ENDED') return [];
  return [stuck(records, rules), unreported(records, rules), redAgain(records, rules)].filter((one) => one !== null);
}

const STUCK = {
  ATTRACTING: { mark: 'SIGNED', kind: 'SIGNED_NOT_LANDED', most: 'signedDays' },
  LANDED: { mark: 'LANDED', kind: 'LANDED_NOT_STARTED', most: 'landedDays' },
} as const;

function stuck({ project, events }: FoundIn, { today, found }: FindingRules): Finding | null {
  if (project.stage !== 'ATTRACTING' && project.stage !== 'LANDED') return null;
  const { mark, kind, most } = STUCK[project.stage];
  const [reach] = reachedIn([project], events, mark);
  if (reach === undefined) return null;
  const value = daysBetween(reach.on, today);
  return value > found[most] ? { kind, value, since: reach.on, rows: [reach.eventId] } : null;
}

function unreported(records: FoundIn, { today, calendar, dueWorkday, found }: FindingRules): Finding | null {
  const { months, running } = monthsWithoutReport(records, today, calendar, dueWorkday);
  const since = months.at(-running);
  if (running < found.reportsMissing || since === undefined) return null;
  return { kind: 'REPORTS_MISSING', value: running, since, rows: [records.project.id] };
}

function redAgain({ project, changes }: FoundIn, { today, found }: FindingRules): Finding | null {
  const reds = changes.filter(
    ({ after, on }) => after === 'RED' && on >= addDays(today, -found.redDays) && on <= today,
  );
  const [first] = reds;
  if (first === undefined || reds.length < found.redTimes) return null;
  return { kind: 'RED_AGAIN', value: reds.length, since: first.on, rows: [project.id] };
}
