import type { VerbContext } from '../features/context.js';
import type { Clock } from '../lib/clock.js';
import type { Logger } from '../lib/logger.js';

/** What the clock needs of the running product. */
export interface JobsParts {
  readonly clock: Clock;
  readonly timeZone: string;
  readonly log: Logger;
  context(who: 'system'): Promise<VerbContext>;
  /** Whether a queue of pg-boss wakes too, beside the loop; it goes by the clock of the machine. */
  readonly queue: boolean;
  /** How often what is due is looked at. */
  readonly everySeconds?: number;
}
