import type { Calendar } from '../../domain/calendar/index.js';
import type { LightProfile } from '../../domain/lights/index.js';

/** What days are counted by. */
export interface DayRules {
  readonly today: string;
  readonly calendar: Calendar;
  readonly lights: LightProfile;
  /** The last day of what is due soon; left out: the working days after which lights turn yellow. */
  readonly until?: string;
}
