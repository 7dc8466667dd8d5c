import { seedCorpus } from '../../../features/corpus/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { asOfOption } from '../options.js';
import type { Register } from './command.js';

/** `wutong seed`: lays the demo ledgers. */
export const registerSeed: Register = (program, run) => {
  program
    .command('seed')
    .description('lay the demo ledgers into an empty database')
    .addOption(asOfOption('lay them as of this day'))
    .option('--reset', 'lay those of a demo database anew')
    .action(async ({ asOf, reset = false }: { asOf?: string; reset?: boolean }) => {
      await run({ asOf }, async (application, { out }) => {
        const { day, counts, lights } = await runVerb(seedCorpus, await application.context('system'), { reset });
        const filled = Object.entries(counts).filter(([, count]) => count > 0);
        out(
          `Demo data laid for ${day}: ${filled.map(([ledger, count]) => `${ledger} ${count}`).join(', ')}; lights ${lights}.\n`,
        );
        return EXIT.done;
      });
    });
};
