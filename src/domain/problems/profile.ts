import { z } from 'zod';

const step = z.object({
  name: z.enum(['VERIFY', 'REPLY', 'ASSIST_REPLY', 'RESOLVE', 'EXTENDED', 'DISPUTE', 'ASK_EXTENSION']),
  amount: z.int(),
  unit: z.enum(['WORKDAY', 'DAY']),
  who: z.enum(['OWNER_UNIT', 'CO_UNIT']),
  from: z.enum(['RECEIVED', 'ASSIGNED', 'VERIFY', 'REPLY', 'RESOLVE']),
});

/** What a chase counts from: a due day, the day of a review, of a restart, of a dispute, of the solution, of the close-out. */
const ANCHORS = ['VERIFY', 'REPLY', 'RESOLVE', 'REVIEW', 'HOLD', 'DISPUTE', 'SOLVED', 'CLOSED'] as const;

const chase = z.strictObject({
  name: z.string().regex(/^[A-Z_]+$/),
  of: z.enum(ANCHORS),
  shift: z.int().default(0),
  unit: z.enum(['WORKDAY', 'DAY']).default('WORKDAY'),
  at: z
    .string()
    .regex(/^\d\d:\d\d$/)
    .transform((written) => Number(written.slice(0, 2)) * 60 + Number(written.slice(3))),
  does: z.enum(['REMIND', 'URGE', 'ESCALATE', 'RESUME', 'INQUIRE']),
  tells: z.array(z.enum(['FILER', 'OWNER', 'HELPERS', 'OFFICE'])).min(1),
  levels: z.array(z.int().min(1).max(6)).default([1, 2, 3, 4, 5, 6]),
});

const profile = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  source: z.string(),
  follows: z.string().optional(),
  steps: z.array(step),
  chase: z.array(chase).default([]),
});

/** The clocks for problems, as `corpus/profiles/clock-profiles.yaml` holds them. */
export const clockProfilesSchema = z.object({ default: z.string(), profiles: z.record(z.string(), profile) });

/** One step of a clock: what is due, how long after what, and by whom. */
export type ClockStep = z.infer<typeof step>;
export type ClockStepName = ClockStep['name'];

/** One message or move that follows from a due day: how long before or after it, at which minute of the day, and who is told. */
export type Chase = z.infer<typeof chase>;
export type ChaseAnchor = Chase['of'];

/** A clock with all its steps, those of the clock that it follows included. */
export interface ClockProfile {
  readonly name: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly source: string;
  readonly steps: readonly ClockStep[];
  readonly chase: readonly Chase[];
}

/** The clocks by name, and the one that is used when nothing else is said. */
export interface ClockProfiles {
  readonly standard: ClockProfile;
  readonly byName: ReadonlyMap<string, ClockProfile>;
}

/** Reads a parsed clock file. */
export function parseClockProfiles(value: unknown): ClockProfiles {
  const file = clockProfilesSchema.parse(value);
  const byName = new Map<string, ClockProfile>();
  for (const [name, { follows, ...own }] of Object.entries(file.profiles)) {
    const followed = follows === undefined ? null : (file.profiles[follows] ?? missing(follows));
    const steps = over(followed?.steps ?? [], own.steps);
    byName.set(name, { ...own, name, steps, chase: over(followed?.chase ?? [], own.chase) });
  }
  return { standard: byName.get(file.default) ?? missing(file.default), byName };
}

/** What another clock says, except for what this one says itself. */
function over<Named extends { readonly name: string }>(followed: readonly Named[], own: readonly Named[]): Named[] {
  const names = new Set(own.map((each) => each.name));
  return [...followed.filter((each) => !names.has(each.name)), ...own];
}

function missing(name: string): never {
  throw new Error(`The clock profile ${name} is named but not given.`);
}
