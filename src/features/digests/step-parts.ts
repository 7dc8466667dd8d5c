import type { Clock } from '../../lib/clock.js';
import type { Logger } from '../../lib/logger.js';
import type { Rules } from '../rules.js';

/** What steps of the clock are done with. */
export interface StepParts {
  readonly clock: Pick<Clock, 'now' | 'today' | 'wallTime'>;
  readonly timeZone: string;
  readonly rules: Rules;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
}
