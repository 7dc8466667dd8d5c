import { z } from 'zod';
import { evaluateAll } from '../../domain/lights/index.js';
import { EVERYTHING } from '../../domain/people/scope.js';
import { UNOWNED } from '../../rights/index.js';
import { LIGHTS, readLitRecords } from '../lit-records.js';
import { defineVerb } from '../verb.js';

/** Judges everything that carries a light by the rules of the day, and keeps the outcome. */
export const evaluateLights = defineVerb({
  name: 'lights.evaluate',
  summary: { en: 'Judge all lights anew for today', zh: '按当日规则重新评定亮灯' },
  input: z.object({}),
  action: 'lights.evaluate',
  writes: true,
  resource: async () => UNOWNED,
  async run({ tx, clock, rules }) {
    await tx.hold(LIGHTS);
    const today = clock.today();
    const lights = evaluateAll(await readLitRecords(tx, EVERYTHING), today, rules.calendar, rules.lights);
    await tx.putLights(lights);
    const counts: Record<string, number> = {};
    for (const { light } of lights) counts[light] = (counts[light] ?? 0) + 1;
    return {
      result: { evaluatedOn: today, counts },
      subject: 'lights',
      before: null,
      after: { evaluatedOn: today, counts },
    };
  },
});
