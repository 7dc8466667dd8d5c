import { Argument } from 'commander';
import { LEDGER_NAMES } from '../../../domain/ledgers/ledgers.js';
import { exportLedger } from '../../../features/ledgers/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { EXIT } from '../exit-codes.js';
import { asOption } from '../options.js';
import { contextOf } from '../session.js';
import type { Register } from './command.js';

/** `wutong export`: writes a ledger to standard output. */
export const registerExport: Register = (program, run) => {
  program
    .command('export')
    .description('write a ledger to standard output, the rows that the person may see')
    .addArgument(new Argument('<ledger>', `one of ${LEDGER_NAMES.join(', ')}`))
    .option('--csv', 'as CSV, the form that every ledger is written in')
    .addOption(asOption())
    .action(async (ledger: string, { as }: { as?: string }) => {
      await run({}, async (application, { out }) => {
        const { csv } = await runVerb(exportLedger, await contextOf(application, as), { ledger });
        out(csv);
        return EXIT.done;
      });
    });
};
