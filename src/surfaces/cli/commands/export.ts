import { writeFile } from 'node:fs/promises';
import { Argument, Option } from 'commander';
import { LEDGER_NAMES } from '../../../domain/ledgers/ledgers.js';
import { exportLedger } from '../../../features/ledgers/index.js';
import { runVerb } from '../../../features/run-verb.js';
import { WutongError } from '../../../lib/errors.js';
import { EXIT } from '../exit-codes.js';
import { asOption } from '../options.js';
import { contextOf } from '../session.js';
import type { Register } from './command.js';

interface ExportOptions {
  readonly as?: string;
  readonly out?: string;
  readonly format?: string;
  readonly headers?: string;
}

/** `wutong export`: writes a ledger to standard output or a file. */
export const registerExport: Register = (program, run) => {
  program
    .command('export')
    .description('write a ledger, the rows that the person may see, as a file that `wutong import` takes back')
    .addArgument(new Argument('<ledger>', `one of ${LEDGER_NAMES.join(', ')}`))
    .option('--csv', 'as CSV, which it is without --format too')
    .addOption(new Option('--format <format>', 'as a workbook or as CSV').choices(['csv', 'xlsx']))
    .addOption(
      new Option('--headers <headers>', 'names of columns, or headers and words of a language').choices([
        'own',
        'zh',
        'en',
      ]),
    )
    .option('--out <file>', 'where it goes; without it CSV goes to standard output')
    .addOption(asOption())
    .action(async (ledger: string, { as, out: file, format, headers }: ExportOptions) => {
      await run({}, async (application, { out, err }) => {
        const ending = file?.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv';
        const input = { ledger, format: format ?? ending, headers };
        if (input.format === 'xlsx' && file === undefined)
          throw new WutongError(
            'bad-input',
            'out: a workbook goes into a file: give one, such as --out projects.xlsx.',
          );
        const { csv, bytes, rows } = await runVerb(exportLedger, await contextOf(application, as), input);
        if (file === undefined) out(csv);
        else await writeFile(file, bytes, { flag: 'wx' }).catch((cause: unknown) => unwritable(file, cause));
        if (file !== undefined) err(`${file}: ${rows} rows\n`);
        return EXIT.done;
      });
    });
};

function unwritable(file: string, cause: unknown): never {
  throw new WutongError('bad-input', `out: ${file} cannot be written, or stands already. Give another name.`, {
    cause,
  });
}
