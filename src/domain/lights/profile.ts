import { z } from 'zod';

const source = z.string();

/** The thresholds of the lights, as `corpus/profiles/light-profile.yaml` holds them. */
export const lightProfileSchema = z.object({
  progressLag: z.object({ yellowFrom: z.number(), redAbove: z.number(), source }),
  start: z.object({ yellowMonths: z.int(), redMonths: z.int(), source }),
  statisticsEntry: z.object({ yellowMonths: z.int(), redMonths: z.int(), source }),
  report: z.object({ dueWorkday: z.int().positive(), yellowMonths: z.int(), redMonths: z.int(), source }),
  dueSoon: z.object({ yellowWorkdays: z.int().nonnegative(), source }),
  problem: z.object({ yellowWorkdays: z.int().nonnegative(), redReturns: z.int().positive(), source }),
  indicator: z.object({ greenFrom: z.number(), yellowFrom: z.number(), source }),
});

/** The thresholds of the lights, each with its source. */
export type LightProfile = z.infer<typeof lightProfileSchema>;

/** Reads a parsed file of thresholds. */
export function parseLightProfile(value: unknown): LightProfile {
  return lightProfileSchema.parse(value);
}
