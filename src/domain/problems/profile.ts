import { z } from 'zod';

const step = z.object({
  name: z.enum(['VERIFY', 'REPLY', 'ASSIST_REPLY', 'RESOLVE', 'EXTENDED', 'DISPUTE', 'ASK_EXTENSION']),
  amount: z.int(),
  unit: z.enum(['WORKDAY', 'DAY']),
  who: z.enum(['OWNER_UNIT', 'CO_UNIT']),
  from: z.enum(['RECEIVED', 'ASSIGNED', 'VERIFY', 'REPLY', 'RESOLVE']),
});

const profile = z.object({
  nameZh: z.string(),
  nameEn: z.string(),
  source: z.string(),
  follows: z.string().optional(),
  steps: z.array(step),
});

/** The clocks for problems, as `corpus/profiles/clock-profiles.yaml` holds them. */
export const clockProfilesSchema = z.object({ default: z.string(), profiles: z.record(z.string(), profile) });

/** One step of a clock: what is due, how long after what, and by whom. */
export type ClockStep = z.infer<typeof step>;
export type ClockStepName = ClockStep['name'];

/** A clock with all its steps, those of the clock that it follows included. */
export interface ClockProfile {
  readonly name: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly source: string;
  readonly steps: readonly ClockStep[];
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
    const followed = follows === undefined ? [] : (file.profiles[follows]?.steps ?? missing(follows));
    const names = new Set(own.steps.map((each) => each.name));
    byName.set(name, { ...own, name, steps: [...followed.filter((each) => !names.has(each.name)), ...own.steps] });
  }
  return { standard: byName.get(file.default) ?? missing(file.default), byName };
}

function missing(name: string): never {
  throw new Error(`The clock profile ${name} is named but not given.`);
}
