import { refreshLights } from '../../features/lights/index.js';
import { runVerb } from '../../features/run-verb.js';
import type { SlackApplication } from './application.js';

/** Brings the lights up to today before the first question of a day; whoever asks meanwhile waits for the same run. */
export function createFreshness(application: SlackApplication): () => Promise<void> {
  let day = '';
  let running: Promise<unknown> = Promise.resolve();
  return async () => {
    const today = application.clock.today();
    if (day !== today) {
      day = today;
      running = application.context('system').then((context) => runVerb(refreshLights, context, {}));
      running.catch(() => {
        day = '';
      });
    }
    await running;
  };
}
