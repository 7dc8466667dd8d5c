import { z } from 'zod';
import { addDays } from '../../domain/calendar/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { SYSTEM } from '../actors.js';
import { runVerb } from '../run-verb.js';
import { defineVerb } from '../verb.js';
import { evaluateLights } from './evaluate.js';

/** Has the lights judged anew when some were judged on another day than today; does nothing otherwise. */
export const refreshLights = defineVerb({
  name: 'lights.refresh',
  summary: { en: 'Bring the lights up to today', zh: '将亮灯更新到当日' },
  input: z.object({}),
  action: 'ask',
  writes: false,
  async run(context) {
    const today = context.clock.today();
    const older = await context.store.lights(EVERYTHING, { evaluatedOn: { before: today } });
    const newer = await context.store.lights(EVERYTHING, { evaluatedOn: { from: addDays(today, 1) } });
    const stale = older.length + newer.length > 0;
    if (stale) await runVerb(evaluateLights, { ...context, actor: SYSTEM, scope: EVERYTHING }, {});
    return { evaluated: stale };
  },
});
