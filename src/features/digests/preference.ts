import type { Preference } from '../../store/types.js';
import { USUAL_HOUR } from './steps.js';

/** What holds for a person who has never said anything. */
export function usualPreference(personId: string): Preference {
  return {
    personId,
    digestAt: USUAL_HOUR,
    language: null,
    channelId: null,
    paused: false,
    pausedUntil: null,
    version: 0,
  };
}

/** Whether no digest is wanted on a day. */
export function isPaused({ paused, pausedUntil }: Pick<Preference, 'paused' | 'pausedUntil'>, day: string): boolean {
  return paused && (pausedUntil === null || day <= pausedUntil);
}
