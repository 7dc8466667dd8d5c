import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { createCalendar, parseCalendar } from '../../src/domain/calendar/index.js';
import { parseLightProfile } from '../../src/domain/lights/index.js';
import { parseClockProfiles } from '../../src/domain/problems/index.js';

const read = (name: string): unknown => parse(readFileSync(`corpus/profiles/${name}.yaml`, 'utf8'));

/** The shipped calendar, clocks and thresholds. */
export const calendar = createCalendar(parseCalendar(read('calendar')));
export const clocks = parseClockProfiles(read('clock-profiles'));
export const lightProfile = parseLightProfile(read('light-profile'));
