import { createApp } from './app.js';
import { loadConfig } from './config/index.js';
import { fixedClock } from './lib/clock.js';
import { WutongError } from './lib/errors.js';
import { type CliParts, EXIT, type ExitCode, processTerminal } from './surfaces/cli/index.js';

/** Starts a terminal program over the configuration of this process, and ends the process with its code. */
export async function start(program: (parts: CliParts) => Promise<ExitCode>): Promise<void> {
  const code = await run(program);
  // What was written must be out before the process ends; it ends by itself whatever is still open.
  process.stdout.write('', () => process.exit(code));
}

async function run(program: (parts: CliParts) => Promise<ExitCode>): Promise<ExitCode> {
  try {
    const loaded = loadConfig();
    const closing: (() => Promise<void>)[] = [];
    endOnSignals(() => Promise.all(closing.map((close) => close())));
    return await program({
      terminal: processTerminal(loaded.config),
      openApplication({ asOf }) {
        const app = createApp(loaded, asOf === undefined ? {} : { clock: fixedClock(asOf, loaded.config.timeZone) });
        closing.push(app.close);
        return app;
      },
    });
  } catch (error) {
    process.stderr.write(`wutong: ${error instanceof WutongError ? error.message : 'it cannot start'}\n`);
    return error instanceof WutongError && error.code === 'configuration' ? EXIT.usage : EXIT.failed;
  }
}

function endOnSignals(close: () => Promise<unknown>): void {
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => void close().finally(() => process.exit(128 + number)));
  }
}
