import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Calendar, type CalendarData, createCalendar, parseCalendar } from '../domain/calendar/index.js';
import { type LightProfile, parseLightProfile } from '../domain/lights/index.js';
import { type ClockProfiles, parseClockProfiles, parseRouting, type Routing } from '../domain/problems/index.js';
import { WutongError } from '../lib/errors.js';
import { parseYaml } from '../lib/yaml-file.js';
import { parseRights, type Rights } from '../rights/index.js';

/** The rules of an installation that are data: working days, thresholds of lights, clocks and routes of problems, rights. */
export interface Rules {
  readonly calendar: Calendar;
  /** The years whose arrangement of holidays is published. */
  readonly publishedYears: readonly string[];
  readonly lights: LightProfile;
  readonly clocks: ClockProfiles;
  readonly routing: Routing;
  readonly rights: Rights;
}

/**
 * Reads the rules of a folder.
 * @throws WutongError `configuration` that names the file which is missing or wrong.
 */
export async function readRules(folder: string): Promise<Rules> {
  const [data, lights, clocks, routing, rights] = await Promise.all([
    readProfile(folder, 'calendar.yaml', parseCalendar),
    readProfile(folder, 'light-profile.yaml', parseLightProfile),
    readProfile(folder, 'clock-profiles.yaml', parseClockProfiles),
    readProfile(folder, 'routing.yaml', parseRouting),
    readProfile(folder, 'rights.yaml', parseRights),
  ]);
  return { calendar: createCalendar(data), publishedYears: yearsOf(data), lights, clocks, routing, rights };
}

function yearsOf({ years }: CalendarData): string[] {
  return Object.keys(years).sort();
}

async function readProfile<T>(folder: string, name: string, parse: (value: unknown) => T): Promise<T> {
  const file = join(folder, name);
  const text = await readFile(file, 'utf8').catch((cause: unknown) => unusable(file, cause));
  const written = parseYaml(text, file);
  try {
    return parse(written);
  } catch (cause) {
    return unusable(file, cause);
  }
}

function unusable(file: string, cause: unknown): never {
  const fault = cause instanceof WutongError ? `: ${cause.message}` : '';
  const message = `${file} cannot be used as it stands${fault}. Compare it with the one that ships.`;
  throw new WutongError('configuration', message, { cause });
}
