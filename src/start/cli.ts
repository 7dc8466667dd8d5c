import './memory.js';
import { type App, createApp } from '../app.js';
import type { loadConfig } from '../config/index.js';
import { fixedClock, systemClock } from '../lib/clock.js';
import { onSignals } from '../lib/on-signals.js';
import { endWith, failedStart, processTerminal, runCli } from '../surfaces/cli/index.js';

/** Runs the command line of this process and ends the process with its exit code. */
export async function startCli(load: typeof loadConfig): Promise<void> {
  try {
    const loaded = load();
    const { timeZone } = loaded.config;
    const apps: App[] = [];
    const closeAll = () => Promise.allSettled(apps.map((app) => app.close()));
    onSignals((_signal, code) => void closeAll().then(() => process.exit(code)));
    const lost = (error: Error) => {
      const code = failedStart(error);
      void closeAll().then(() => process.exit(code));
    };
    const openApplication = ({ asOf }: { readonly asOf?: string }): App => {
      const clock = asOf === undefined ? {} : { clock: fixedClock(asOf, timeZone, systemClock(timeZone)) };
      const app = createApp(loaded, clock);
      apps.push(app);
      return app;
    };
    const terminal = processTerminal({ color: loaded.config.color, lost });
    endWith(await runCli(process.argv.slice(2), { terminal, openApplication }));
  } catch (error) {
    endWith(failedStart(error));
  }
}
